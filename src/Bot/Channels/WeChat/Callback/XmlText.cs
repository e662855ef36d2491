using System.Text;
using System.Xml;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>Text that XML can hold.</summary>
internal static class XmlText
{
    /// <summary>The text without control characters and other code points XML has no room for; halves of surrogate pairs become U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>The text as CDATA. A <c>]]&gt;</c> in it is divided between two sections.</summary>
    public static string CData(string text) => $"<![CDATA[{Clean(text).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>";
}
