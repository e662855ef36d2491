using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Operators;

/// <summary>What an operator should look at in a file that was taken in. All of it is one message.</summary>
internal sealed record IssueDoubts
{
    private const int MostNamed = 3;

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Headlines and doubts of the stories that wait.</summary>
    public IReadOnlyList<(string Headline, ReadingDoubt Doubt)> Held { get; init; } = [];

    /// <summary>How many stories have no brief because of a fault of the program.</summary>
    public int Faults { get; init; }

    /// <summary>Whether no date is printed.</summary>
    public bool IsUndated { get; init; }

    /// <summary>The day it was taken for; null for none.</summary>
    public DateOnly? AssumedDay { get; init; }

    /// <summary>What in it speaks against its being of the day it came; null for nothing.</summary>
    public string? AgainstToday { get; init; }

    /// <summary>Headlines that are missing from a corrected file and stay because of an alert in force.</summary>
    public IReadOnlyList<string> StayedForAlerts { get; init; } = [];

    /// <summary>Whether there is anything to tell.</summary>
    public bool IsAny => Held.Count > 0 || Faults > 0 || IsUndated || StayedForAlerts.Count > 0;

    /// <summary>The message.</summary>
    public Reply Say(Language language)
    {
        var parts = new List<ReplyPart> { new HeadingPart(language.Say($"请看一下：{File}", $"Please look at {File}")) };
        if (Held.Count > 0) parts.Add(new TextPart(SayHeld(language)));
        if (IsUndated) parts.Add(new TextPart(SayUndated(language)));
        if (Faults > 0)
        {
            parts.Add(new TextPart(language.Say(
                $"有 {Faults} 篇做摘要时程序出错，只收了正文，没有摘要，也不会推送。日志里有详情，请转给开发者。",
                $"{Faults} stories are without a brief, and are not pushed, because of a fault in this program. The log has the details for its developers.")));
        }

        if (StayedForAlerts.Count > 0)
        {
            parts.Add(new TextPart(language.Say(
                $"更正后的文件里没有{Named(StayedForAlerts)}，但它发出的警报还在生效，所以原文保留着。警报如果不实，请发公告说明。",
                $"The corrected file no longer has {Named(StayedForAlerts)}; it stays because its alert is in force. If the alert was wrong, say so with an announcement.")));
        }

        return new Reply { Parts = parts, Buttons = Held.Count > 0 ? [[new Button(language.Say("复核", "Review"), "复核")]] : [] };
    }

    private static string Named(IReadOnlyList<string> headlines) =>
        string.Concat(headlines.Take(MostNamed).Select(TitleText.Quoted)) + (headlines.Count > MostNamed ? "…" : "");

    private string SayHeld(Language language)
    {
        var named = Named([.. Held.Select(held => held.Headline)]);
        var why = Held[0].Doubt.Say(language);
        return language.Say(
            $"有 {Held.Count} 篇识别存疑，先扣下了，没有推送，也不进早报：{named}（{why}）。回复“复核”查看，放行或丢弃。",
            $"{Held.Count} stories were probably read wrongly and are held back from alerts and digests: {named} ({why}). Answer “review” to release or drop them.");
    }

    private string SayUndated(Language language)
    {
        const string Example = "20260715.txt";
        if (AssumedDay is { } day)
        {
            return language.Say(
                string.Create(CultureInfo.InvariantCulture, $"版面上没有印日期，按收到的日期（{day:yyyy-MM-dd}）当作今天的报纸，该推送的照常推送。日期如果不对，请把它写进文件名（例如 {Example}）再放一次，或运行 ingest --date {day:yyyy-MM-dd} 文件。"),
                string.Create(CultureInfo.InvariantCulture, $"No date is printed; it is taken for today's issue ({day:yyyy-MM-dd}) and pushed as such. If that is wrong, put the day into the file's name ({Example}) and hand it in again, or run ingest --date {day:yyyy-MM-dd} FILE."));
        }

        var against = AgainstToday is null ? "" : language.Say($"，里面提到“{AgainstToday}”，不像今天的报纸", $", and it names “{AgainstToday}”, so it need not be of today");
        return language.Say(
            $"版面上没有印日期{against}，所以没有当作新消息推送。请把日期写进文件名（例如 {Example}）再放一次，或运行 ingest --date 2026-07-15 文件。",
            $"No date is printed{against}, so nothing of it is pushed at once. Put the day into the file's name ({Example}) and hand it in again, or run ingest --date 2026-07-15 FILE.");
    }
}

/// <summary>What of a reading is trusted. Section <c>Reading</c>.</summary>
internal sealed class ReadingOptions
{
    /// <summary>
    /// How sure the reading of a story has to be to go out by itself, from 0 to 1; below it the story waits for an operator. Default 0.15: pages whose
    /// columns were read across have 0.02 to 0.08, the worst story of thirteen clean and rough issues 0.23. 0 holds nothing.
    /// </summary>
    public double MinConfidence { get; set; } = 0.15;
}
