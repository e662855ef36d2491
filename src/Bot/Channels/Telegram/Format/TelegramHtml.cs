using System.Text;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>Telegram's HTML. The one place that writes markup. <see href="https://core.telegram.org/bots/api#html-style"/>.</summary>
internal static class TelegramHtml
{
    /// <summary>Runs with their tags.</summary>
    public static string Of(IReadOnlyList<TextRun> runs)
    {
        var html = new StringBuilder();
        foreach (var run in runs)
        {
            var (open, close) = run.Style switch
            {
                TextStyle.Bold => ("<b>", "</b>"),
                TextStyle.Italic => ("<i>", "</i>"),
                TextStyle.Quote => ("<blockquote expandable>", "</blockquote>"),
                _ => ("", ""),
            };
            html.Append(open).Append(Text(run.Text)).Append(close);
        }

        return html.ToString();
    }

    /// <summary>Text between tags.</summary>
    public static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Text between the double quotes of an attribute.</summary>
    public static string Attribute(string text) => Text(text).Replace("\"", "&quot;", StringComparison.Ordinal);
}
