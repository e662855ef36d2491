using Baozhai.Newsroom.Articles.Bylines;

namespace Baozhai.Newsroom.Issues;

/// <summary>The paper's name where no masthead tells it: the one that most bylines and datelines name.</summary>
internal static class PaperName
{
    /// <summary>The name; null when no line names a paper.</summary>
    public static string? FromBylines(Page page)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in page.Printed)
        {
            var name = page.RoleOf(line.Number) switch
            {
                LineRole.Lead => Dateline.Read(line.Start)?.Source is { } source ? line.Printed(source) : null,
                LineRole.Byline => SignatureReader.PaperBefore(line.Text),
                _ => null,
            };
            if (name is [not '本', .., '报' or '報'])
                votes[name] = votes.GetValueOrDefault(name) + 1;
        }

        return votes.Count == 0 ? null : votes.MaxBy(vote => vote.Value).Key;
    }
}
