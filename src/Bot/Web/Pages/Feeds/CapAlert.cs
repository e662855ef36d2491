using System.Globalization;
using System.Xml.Linq;
using Baozhai.Bot.Alerts;
using Baozhai.Bot.Alerts.Life;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;

namespace Baozhai.Bot.Web.Pages.Feeds;

/// <summary>An alert in force as a document of the Common Alerting Protocol 1.2 (OASIS, 2010).</summary>
internal static class CapAlert
{
    /// <summary>The media type.</summary>
    public const string Type = "application/cap+xml; charset=utf-8";

    private static readonly XNamespace Cap = "urn:oasis:names:tc:emergency:cap:1.2";

    /// <summary>The document.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="origin">Where the program is reached.</param>
    /// <param name="zone">The clock of the papers.</param>
    /// <param name="now">The present on that clock.</param>
    public static string Of(InForceAlert alert, string origin, TimeZoneInfo zone, DateTime now)
    {
        var severity = alert.SeverityAt(now);
        var story = alert.LastReport;
        var kind = story?.Brief.Danger ?? DangerKind.Other;
        var headline = FullWidth.Set(story?.Article.Headline ?? alert.Reason ?? DangerText.Say(kind, Language.Chinese));
        var document = new XElement(
            Cap + "alert",
            Text("identifier", string.Create(CultureInfo.InvariantCulture, $"baozhai-{alert.Id}-{alert.ChangedAt.ToUnixTimeSeconds()}")),
            Text("sender", new Uri(origin).Host),
            Text("sent", TimeZoneInfo.ConvertTime(alert.ChangedAt, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
            Text("status", "Actual"),
            Text("msgType", alert.Stage == AlertStage.Raised ? "Alert" : "Update"),
            Text("source", alert.Paper ?? "报摘"),
            Text("scope", "Public"),
            new XElement(
                Cap + "info",
                Text("language", "zh-CN"),
                Text("category", Category(kind)),
                Text("event", DangerText.Say(kind, Language.Chinese)),
                Text("urgency", severity == Severity.Severe ? "Immediate" : "Expected"),
                Text("severity", severity switch { Severity.Severe => "Severe", Severity.Warning => "Moderate", _ => "Minor" }),
                Text("certainty", alert.Subjects.Count > 0 ? "Observed" : "Likely"),
                Text("headline", headline),
                Text("description", story is { Brief.Summary: { Length: > 0 } brief } ? FullWidth.Set(brief) : alert.Reason ?? headline),
                Text("web", story is null ? $"{origin}/alerts" : origin + StoryCard.PathOf(story.Id)),
                new XElement(Cap + "area", Text("areaDesc", story is { Brief.Places: { Count: > 0 } places } ? string.Join('、', places) : alert.Paper ?? headline))));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n";
    }

    private static XElement Text(string name, string text) => new(Cap + name, string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar)));

    private static string Category(DangerKind kind) => kind switch
    {
        DangerKind.Flood or DangerKind.Storm or DangerKind.Snow or DangerKind.Heat or DangerKind.Drought => "Met",
        DangerKind.Landslide or DangerKind.Earthquake => "Geo",
        DangerKind.Fire => "Fire",
        DangerKind.Epidemic => "Health",
        DangerKind.Pollution => "Env",
        DangerKind.Accident => "Safety",
        _ => "Other",
    };
}
