using System.Globalization;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Outbox;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>The one line that says what waits for a person.</summary>
internal static class Announcement
{
    // In text elements. With it the line stays under the room that pieces leave for it.
    private const int LongestTitle = 34;

    /// <summary>The line; null when nothing waits.</summary>
    public static string? Of(IReadOnlyList<Delivery> waiting, Language language)
    {
        var alerts = waiting.Where(delivery => delivery.Lane == Lane.Alert).ToList();
        var entries = new List<string>();
        if (alerts.Count == 1) entries.Add(language.Say($"⚠️ {Title(alerts[0])}，回复“预警”查看", $"⚠️ {Title(alerts[0])}: answer “alerts”"));
        if (alerts.Count > 1) entries.Add(language.Say($"⚠️ {alerts.Count} 条警报，回复“预警”查看", $"⚠️ {alerts.Count} alerts: answer “alerts”"));
        if (waiting.Any(delivery => delivery.Lane == Lane.Digest)) entries.Add(language.Say("📰 早报备好了，回复“早报”查看", "📰 The digest is ready: answer “digest”"));
        return entries.Count > 0 ? string.Join("；", entries) : null;
    }

    private static string Title(Delivery alert)
    {
        var title = alert.Body.Parts.OfType<HeadingPart>().FirstOrDefault()?.Text ?? "汛情警报";
        // What it says in brackets, when the water stood so, is in the alert.
        if (title.IndexOf('（', StringComparison.Ordinal) is > 0 and var bracket) title = title[..bracket];
        var letters = new StringInfo(title);
        return letters.LengthInTextElements <= LongestTitle ? title : $"{letters.SubstringByTextElements(0, LongestTitle)}…";
    }
}
