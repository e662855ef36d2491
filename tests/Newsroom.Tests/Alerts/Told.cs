using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Alerts.Notices;
using Baozhai.Newsroom.Articles;

namespace Baozhai.Newsroom.Tests.Alerts;

/// <summary>The notices of a text in one line, so that a table shows all of each.</summary>
internal static class Told
{
    /// <summary>The day of the issue.</summary>
    public static readonly DateOnly Day = new(2024, 7, 1);

    /// <summary>The notices of a text that stands in line 7.</summary>
    public static string In(string text) => In([], text);

    /// <summary>The notices of an article with a head.</summary>
    public static string In(IReadOnlyList<string> head, params string[] paragraphs) => string.Join(" / ", Of(head, paragraphs).Select(Line));

    /// <summary>The notices of an article with a head; its first paragraph stands in line 7.</summary>
    public static IReadOnlyList<Notice> Of(IReadOnlyList<string> head, params string[] paragraphs) =>
        NoticeFinder.Find(ArticleKind.News, head, [.. paragraphs.Select((text, index) => new Paragraph(text, [7 + index]))], Day);

    private static string Line(Notice notice)
    {
        string?[] parts =
        [
            $"{notice.Action} {notice.Subject}",
            notice.Level is { } level ? FormattableString.Invariant($"{level}") : null,
            notice.Issuer is { } issuer ? "by " + issuer : null,
            notice.Place is { } place ? "at " + place : null,
            notice.Time is { } time ? FormattableString.Invariant($"from {time:MM-dd HH:mm}") : null,
            notice.Until is { } until ? FormattableString.Invariant($"to {until:MM-dd HH:mm}") : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
