using Baozhai.Bot.Channels.Telegram.Api;
using Baozhai.Bot.Conversation;

namespace Baozhai.Bot.Channels.Telegram.Format;

/// <summary>One message of a reply.</summary>
/// <param name="Html">Its text with markup.</param>
/// <param name="Plain">Its text without, for when the markup is refused.</param>
/// <param name="Keyboard">Buttons under it; only the last piece has them.</param>
internal sealed record TelegramPiece(string Html, string Plain, InlineKeyboardMarkup? Keyboard)
{
    /// <summary>The messages of a reply in order; none when it says nothing visible.</summary>
    /// <param name="reply">What to say.</param>
    /// <param name="onLeftOut">Told the buttons that Telegram would refuse.</param>
    public static IReadOnlyList<TelegramPiece> Of(Reply reply, Action<Button> onLeftOut)
    {
        var texts = RunCutter.Cut(ReplyRuns.Of(reply)).Where(Visible).ToList();
        var keyboard = TelegramKeyboard.Of(reply.Buttons, onLeftOut);
        return [.. texts.Select((runs, index) => Of(runs, index == texts.Count - 1 ? keyboard : null))];
    }

    private static TelegramPiece Of(IReadOnlyList<Run> runs, InlineKeyboardMarkup? keyboard) =>
        new(TelegramHtml.Of(runs), string.Concat(runs.Select(run => run.Text)), keyboard);

    // Telegram refuses a message of white space.
    private static bool Visible(IReadOnlyList<Run> runs) => runs.Any(run => !string.IsNullOrWhiteSpace(run.Text));
}
