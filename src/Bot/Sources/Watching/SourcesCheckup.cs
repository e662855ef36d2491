using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Operators;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Sources.Watching;

/// <summary>How each source stood when it was looked at last.</summary>
/// <param name="sources">The sources.</param>
/// <param name="book">What is remembered of them.</param>
internal sealed class SourcesCheckup(IOptions<SourceList> sources, SourceBook book) : ICheckup
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Finding>> LookAsync(Language language, CancellationToken cancellationToken)
    {
        if (sources.Value.All.Count == 0)
            return [new Finding(language.Say("报纸来源", "sources"), FindingState.Off, language.Say("没有配置", "none"), language.Say("报纸可以自己来：sources try 网址 试读一次电子报，并给出要填的设置（见 docs/sources.md）。", "Papers can come by themselves: sources try ADDRESS reads an electronic edition once and prints its settings (docs/sources.md)."))];
        var findings = new List<Finding>();
        foreach (var source in sources.Value.All)
        {
            var state = await book.StateAsync(source, cancellationToken);
            findings.Add(state switch
            {
                { LookedAt: null } => new Finding(source.Name, FindingState.Well, language.Say("还没有看过", "not looked at yet"), language.Say($"现在就看：sources fetch {source.Name}", $"sources fetch {source.Name} looks now.")),
                { Fault: { } fault } => new Finding(source.Name, FindingState.Fault, $"{SourceMessages.What(fault.Kind, language)} {fault.Reason}", SourceMessages.Remedy(source, fault.Kind, language)),
                _ => new Finding(source.Name, FindingState.Well, Read(source, state, language)),
            });
        }

        return findings;
    }

    private static string Read(SourceOptions source, SourceState state, Language language)
    {
        var issue = string.Create(CultureInfo.InvariantCulture, $"{state.Paper ?? source.Paper} {state.Day:yyyy-MM-dd}").Trim();
        var looked = string.Create(CultureInfo.InvariantCulture, $"{state.LookedAt:yyyy-MM-dd HH:mm}Z");
        return language.Say($"{issue}，{state.Stories} 篇，{looked} 看过", $"{issue}, {state.Stories} stories, looked at {looked}");
    }
}
