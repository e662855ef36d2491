using System.Text;
using Baozhai.Bot.Messages;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>What is too long for messages, or is a file by itself, as a document.</summary>
internal static class ReplyDocument
{
    private const int LongestName = 40;

    /// <summary>A whole reply as a text file named after its heading. It begins with a byte order mark: some phones and Windows guess wrong without.</summary>
    public static DocumentFile Of(Reply reply)
    {
        var text = PlainText.Of(reply with { Parts = [.. reply.Parts.Where(part => part is not FilePart)] });
        var heading = reply.Parts.OfType<HeadingPart>().FirstOrDefault()?.Text ?? "";
        return new DocumentFile(NameOf(heading), [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);
    }

    /// <summary>A file of a reply, as it is. Its name loses what would end it in the head of a form.</summary>
    public static DocumentFile Of(FilePart file) =>
        new(string.Concat(file.Name.Select(letter => letter is '"' or '\\' || char.IsControl(letter) ? '_' : letter)), Encoding.UTF8.GetBytes(file.Content));

    private static string NameOf(string heading)
    {
        var name = string.Concat(heading.EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_').Take(LongestName));
        return $"{(name.Length > 0 ? name : "baozhai")}.txt";
    }
}

/// <summary>A file to be uploaded.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="Content">Its bytes, at most 50 MB.</param>
internal sealed record DocumentFile(string Name, byte[] Content);
