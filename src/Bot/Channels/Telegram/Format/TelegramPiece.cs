using System.Text;
using Baozhai.Bot.Messages;
using Telegram.Bot.Types.ReplyMarkups;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>One message of a reply.</summary>
/// <param name="Html">Its text with markup; the caption of a document, which may be empty.</param>
/// <param name="Plain">Its text without, for when the markup is refused.</param>
/// <param name="Keyboard">Buttons under it; only the last piece has them.</param>
/// <param name="Document">The document it is; null for a message of text.</param>
internal sealed record TelegramPiece(string Html, string Plain, InlineKeyboardMarkup? Keyboard, DocumentFile? Document = null)
{
    /// <summary>The chart that is to be drawn for it, its text then being a caption; null for none.</summary>
    public ChartPart? Chart { get; init; }

    /// <summary>The picture it is, a PNG; null for none.</summary>
    public byte[]? Photo { get; init; }

    /// <summary>A text of more messages than these becomes a document: nobody reads on, and each costs the pace of the chat.</summary>
    public const int MostMessages = 5;

    /// <summary>
    /// The messages of a reply in order; none when it says nothing visible. Files are documents of their own, the first of them with the text
    /// as its caption where that is short. A chart is shown where all that is said is short enough for a caption.
    /// </summary>
    /// <param name="reply">What to say.</param>
    /// <param name="onLeftOut">Told the buttons that Telegram would refuse.</param>
    /// <param name="canShare">Whether the bot answers inline queries, which a button that shares begins.</param>
    public static IReadOnlyList<TelegramPiece> Of(Reply reply, Action<Button> onLeftOut, bool canShare = false)
    {
        var runs = ReplyRuns.Of(reply);
        var texts = RunCutter.Cut(runs).Where(Visible).ToList();
        var files = reply.Parts.OfType<FilePart>().Select(ReplyDocument.Of).ToList();
        if (texts.Count > MostMessages) files.Insert(0, ReplyDocument.Of(reply));
        var chart = files.Count == 0 ? reply.Parts.OfType<ChartPart>().FirstOrDefault() : null;
        var captions = files.Count > 0 || chart is not null ? RunCutter.Cut(runs, RunCutter.LongestCaption).Where(Visible).ToList() : [];
        var isCaption = chart is null && (texts.Count > MostMessages || captions.Count == 1);

        List<TelegramPiece> pieces = isCaption ? [] : [.. texts.Select(text => Of(text, null) with { Chart = captions.Count == 1 ? chart : null })];
        pieces.AddRange(files.Select((file, index) => Of(isCaption && index == 0 ? captions[0] : [], file)));
        if (pieces.Count > 0) pieces[^1] = pieces[^1] with { Keyboard = TelegramKeyboard.Of(reply.Buttons, onLeftOut, canShare) };
        return pieces;
    }

    private static TelegramPiece Of(IReadOnlyList<TextRun> runs, DocumentFile? document) =>
        new(TelegramHtml.Of(runs), string.Concat(runs.Select(run => run.Text)), null, document);

    // Telegram refuses a message of white space.
    private static bool Visible(IReadOnlyList<TextRun> runs) => runs.Any(run => !string.IsNullOrWhiteSpace(run.Text));
}

/// <summary>Buttons as an inline keyboard.</summary>
internal static class TelegramKeyboard
{
    /// <summary>The longest action, in UTF-8 bytes. <see href="https://core.telegram.org/bots/api#inlinekeyboardbutton"/>.</summary>
    public const int LongestAction = Button.LongestAction;

    /// <summary>The keyboard, or null when no button is left. Buttons that share are left out where the bot cannot.</summary>
    public static InlineKeyboardMarkup? Of(IReadOnlyList<IReadOnlyList<Button>> rows, Action<Button> onLeftOut, bool canShare = false)
    {
        var kept = new List<IReadOnlyList<InlineKeyboardButton>>();
        foreach (var row in rows)
        {
            foreach (var button in row.Where(button => !Fits(button))) onLeftOut(button);
            var fitting = row.Where(button => Fits(button) && (button.Share is null || canShare)).Select(Key).ToList();
            if (fitting.Count > 0) kept.Add(fitting);
        }

        return kept.Count > 0 ? new InlineKeyboardMarkup(kept) : null;
    }

    private static InlineKeyboardButton Key(Button button) => button.Share is { } shared
        ? InlineKeyboardButton.WithSwitchInlineQuery(button.Label, shared)
        : InlineKeyboardButton.WithCallbackData(button.Label, button.Action);

    private static bool Fits(Button button) =>
        !string.IsNullOrWhiteSpace(button.Label) && Encoding.UTF8.GetByteCount(button.Action) is > 0 and <= LongestAction;
}
