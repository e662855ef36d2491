using System.Globalization;
using Baozhai.Bot.Intake.Inbox;
using Baozhai.Bot.Messages;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Watching;

/// <summary>How the sources stand, for the message that an issue is missing.</summary>
internal sealed class SourceNotes(IOptions<SourceList> sources, SourceBook book) : IArrivalNotes
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> SayAsync(Language language, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var source in sources.Value.All)
        {
            var state = await book.StateAsync(source, cancellationToken);
            var newest = state.Day is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}") : language.Say("还没有读到过", "none yet");
            lines.Add($"{source.Paper ?? state.Paper ?? source.Name}：{language.Say($"网站上最新的是 {newest}。", $"the newest on its site is {newest}.")}{(state.Fault is { } fault ? SourceMessages.What(fault.Kind, language) : "")}");
        }

        return lines;
    }
}
