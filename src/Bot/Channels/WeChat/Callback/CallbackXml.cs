using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>Reads WeChat's XML: one element <c>xml</c> with texts in it. Whatever could make a reader fetch, expand or dig is refused.</summary>
internal static class CallbackXml
{
    /// <summary>The longest document, in bytes. WeChat's longest text is a tenth of it.</summary>
    public const int Longest = 64 * 1024;

    private const int Deepest = 8;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Longest,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The texts by the names of their elements, the first of each name; false when it is no such document.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? fields)
    {
        fields = null;
        if (bytes.Length > Longest) return false;
        try
        {
            using var text = new StringReader(Readable(Strict.GetString(bytes)));
            using var reader = XmlReader.Create(text, Settings);
            fields = Read(reader);
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException)
        {
            return false;
        }

        return fields is not null;
    }

    private static Dictionary<string, string>? Read(XmlReader reader)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "xml") return null;

        string? name = null;
        var value = new StringBuilder();
        while (reader.Read())
        {
            if (reader.Depth > Deepest) return null;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth == 1:
                    (name, _) = (reader.LocalName, value.Clear());
                    if (reader.IsEmptyElement) fields.TryAdd(name, "");
                    break;
                case XmlNodeType.EndElement when reader.Depth == 1 && name is not null:
                    fields.TryAdd(name, value.ToString());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth == 2:
                    value.Append(reader.Value);
                    break;
                default:
                    break;
            }
        }

        return fields;
    }

    // What a keyboard put into a message by accident must not look like a broken account to its sender.
    private static string Readable(string text)
    {
        if (text.StartsWith('\uFEFF')) text = text[1..];
        return text.All(XmlConvert.IsXmlChar) ? text : XmlText.Clean(text);
    }
}

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
