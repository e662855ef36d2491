using Baozhai.Bot.Channels.Telegram.Calls;
using Baozhai.Bot.Channels.Telegram.Format;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Baozhai.Bot.Channels.Telegram.Sending;

/// <summary>A piece to be sent to a chat: its exact target, and what is left out because it was refused.</summary>
/// <param name="Chat">The chat's number.</param>
/// <param name="Piece">What is shown.</param>
internal sealed record OutgoingPiece(long Chat, TelegramPiece Piece)
{
    private static readonly string[] Threads = ["thread", "topic"];

    /// <summary>The thread of a forum; null for its general one.</summary>
    public int? Thread { get; init; }

    /// <summary>The message it replies to; null for none.</summary>
    public int? RepliesTo { get; init; }

    /// <summary>The message it takes the place of; null for a message of its own.</summary>
    public int? Edits { get; init; }

    /// <summary>Whether it is of no use but as an edit.</summary>
    public bool OnlyEdits { get; init; }

    /// <summary>Whether its markup is left out.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether its buttons are left out.</summary>
    public bool IsWithoutButtons { get; init; }

    /// <summary>Whether it makes no sound.</summary>
    public bool IsSilent { get; init; }

    /// <summary>What may be taken where this was refused; null when nothing would be.</summary>
    public OutgoingPiece? InsteadAfter(Failure failure)
    {
        if (failure is not Failure.Refused { ErrorCode: 400 } refused) return null;
        if (!IsPlain && TelegramSendVerdict.BlamesMarkup(failure)) return this with { IsPlain = true, IsWithoutButtons = TelegramSendVerdict.BlamesButtons(failure) };
        // Too old, gone, or a document now.
        if (Edits is not null) return OnlyEdits ? null : this with { Edits = null };
        if (Thread is not null && Threads.Any(word => refused.Description.Contains(word, StringComparison.OrdinalIgnoreCase))) return this with { Thread = null };
        // A group may allow texts and no pictures.
        return Piece.Photo is not null ? this with { Piece = Piece with { Photo = null } } : null;
    }

    /// <summary>Shows it. A message that says the same already is as good as changed.</summary>
    public async Task<CallResult<MessageId>> GoAsync(TelegramCalls calls, CancellationToken cancellationToken)
    {
        if (Edits is { } shown)
        {
            var edited = await calls.SendAsync(ToEdit(shown), cancellationToken);
            return edited.Failure is Failure.Refused { ErrorCode: 400 } refused && refused.Description.Contains("is not modified", StringComparison.OrdinalIgnoreCase)
                ? new CallResult<MessageId>(new MessageId { Id = shown }, null)
                : edited;
        }

        return Piece.Document is { } document
            ? await calls.SendAsync(ToDocument(document), cancellationToken)
            : Piece.Photo is { } photo ? await calls.SendAsync(ToPhoto(photo), cancellationToken)
            : await calls.SendAsync(ToMessage(), cancellationToken);
    }

    private string Text => IsPlain ? Piece.Plain : Piece.Html;

    private ParseMode ParseMode => IsPlain ? ParseMode.None : ParseMode.Html;

    private InlineKeyboardMarkup? Keyboard => IsWithoutButtons ? null : Piece.Keyboard;

    private ReplyParameters? Reply => RepliesTo is { } message ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true } : null;

    private EditMessageTextRequest ToEdit(int message) => new()
    {
        ChatId = Chat,
        MessageId = message,
        Text = Text,
        ParseMode = ParseMode,
        LinkPreviewOptions = LinkPreviewOptions.Disabled,
        ReplyMarkup = Keyboard,
    };

    private SendDocumentRequest ToDocument(DocumentFile document) => new()
    {
        ChatId = Chat,
        MessageThreadId = Thread,
        Document = new InputFileStream(new MemoryStream(document.Content), document.Name),
        Caption = Text.Length > 0 ? Text : null,
        ParseMode = Text.Length > 0 ? ParseMode : ParseMode.None,
        ReplyParameters = Reply,
        DisableNotification = IsSilent,
        ReplyMarkup = Keyboard,
    };

    private SendPhotoRequest ToPhoto(byte[] photo) => new()
    {
        ChatId = Chat,
        MessageThreadId = Thread,
        Photo = new InputFileStream(new MemoryStream(photo), "chart.png"),
        Caption = Text,
        ParseMode = ParseMode,
        ReplyParameters = Reply,
        DisableNotification = IsSilent,
        ReplyMarkup = Keyboard,
    };

    private SendMessageRequest ToMessage() => new()
    {
        ChatId = Chat,
        MessageThreadId = Thread,
        Text = Text,
        ParseMode = ParseMode,
        LinkPreviewOptions = LinkPreviewOptions.Disabled,
        ReplyParameters = Reply,
        DisableNotification = IsSilent,
        ReplyMarkup = Keyboard,
    };
}
