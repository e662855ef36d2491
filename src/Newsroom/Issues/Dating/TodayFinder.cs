using System.Text.RegularExpressions;
using Baozhai.Newsroom.Sections;
using Baozhai.Newsroom.Text;

namespace Baozhai.Newsroom.Issues.Dating;

/// <summary>Which day an article calls today or yesterday: 今日零时 beside 6月27日零时, 今天(6月28日), 昨天(6月27日).</summary>
internal static partial class TodayFinder
{
    private const int Sample = 600;
    private const int Paragraphs = 4;

    /// <summary>The day of the issue by this article; null when it does not name it in both ways.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="resolve">Gives a month and a day their year; null for a day that does not exist.</param>
    public static DateFinding? Find(ArticleDraft draft, Func<int, int, DateOnly?> resolve)
    {
        var text = Words(draft);
        if (InBrackets().Match(text) is { Success: true } plain && Resolve(plain, resolve) is { } day)
            return new DateFinding(day.AddDays(Later(plain)), plain.Value);
        foreach (Match spoken in SpokenAt().Matches(text))
        {
            foreach (Match named in DayAt().Matches(text))
            {
                if (named.Groups["t"].Value == spoken.Groups["t"].Value && Resolve(named, resolve) is { } date)
                    return new DateFinding(date.AddDays(Later(spoken)), $"{spoken.Value} / {named.Value}");
            }
        }

        return null;
    }

    private static int Later(Match spoken) => spoken.ValueSpan[0] == '昨' ? 1 : 0;

    private static DateOnly? Resolve(Match match, Func<int, int, DateOnly?> resolve) =>
        resolve(EventDays.Number(match.Groups["m"]), EventDays.Number(match.Groups["d"]));

    private static string Words(ArticleDraft draft)
    {
        var heads = draft.Heads.SelectMany(head => head.Lines).Select(line => line.Start);
        var body = draft.Body.Take(Paragraphs).Select(line => MatchForm.Fold(line.Text.AsSpan(0, Math.Min(line.Length, Sample))));
        return string.Join('\n', heads.Concat(body));
    }

    [GeneratedRegex("[今昨][日天]\\((?<m>\\d{1,2})月(?<d>\\d{1,2})日\\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("[今昨][日天](?<t>零时|凌晨|清晨|早晨|上午|中午|下午|晚上?|\\d{1,2}时)")]
    private static partial Regex SpokenAt();

    [GeneratedRegex("(?<m>\\d{1,2})月(?<d>\\d{1,2})日(?<t>零时|凌晨|清晨|早晨|上午|中午|下午|晚上?|\\d{1,2}时)")]
    private static partial Regex DayAt();
}
