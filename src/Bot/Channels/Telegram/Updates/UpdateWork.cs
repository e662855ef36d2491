using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Handles the content of an update: members who joined or left, issues, messages, buttons and inline queries.</summary>
internal sealed class UpdateWork(
    IConversation conversation, IChats chats, ChatMove move, DocumentIntake documents, InlineHeadlines inline, DeepLink links, ITelegramState state, CommandMenu menu)
{
    /// <summary>Does it.</summary>
    /// <param name="update">The update.</param>
    /// <param name="reader">Reads what was said.</param>
    /// <param name="incoming">What was said to the bot; null when nothing was.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The replies, for the chat of <paramref name="incoming"/>.</returns>
    public async Task<IReadOnlyList<Reply>> DoAsync(Update update, IncomingReader reader, Incoming? incoming, CancellationToken cancellationToken)
    {
        if (update.InlineQuery is { } query)
        {
            await inline.AnswerAsync(query, reader.IsOperator(query.From), cancellationToken);
            return [];
        }

        if (update.MyChatMember is { } change)
        {
            await chats.SetStateAsync(IncomingReader.ChatIdOf(change.Chat), Membership.StateOf(change.NewChatMember), cancellationToken);
            return [];
        }

        if (update.Message is { MigrateToChatId: { } supergroup } message)
        {
            await move.FollowAsync(message.Chat.Id, supergroup, cancellationToken);
            return [];
        }

        if (reader.Operator(update) is { } op) await menu.PublishToOperatorAsync(op, cancellationToken);
        if (reader.Issue(update) is { } issue)
            return [await documents.AcceptAsync(issue, update.Message!.Caption, Language.FromHint(update.Message.From?.LanguageCode), cancellationToken)];
        return incoming is null ? [] : await AnswerAsync(update, incoming with { Text = links.Follow(incoming.Text) }, cancellationToken);
    }

    /// <summary>The thread of a forum an update belongs to, by its number; null for the general one and elsewhere.</summary>
    public static string? ThreadOf(Update update) =>
        PlaceOf(update) is { IsTopicMessage: true, MessageThreadId: { } thread } ? thread.ToString(CultureInfo.InvariantCulture) : null;

    /// <summary>The message whose place the answer takes: the list whose own button was pressed, where the answer is that list as it is now; else null.</summary>
    public static string? EditedBy(Update update, IReadOnlyList<Reply> replies) =>
        replies is [{ IsList: true }] && update.CallbackQuery is { Message: { } shown, Data: { } data } && ListReturn.StaysInList(data)
            ? shown.Id.ToString(CultureInfo.InvariantCulture)
            : null;

    // A message too old to be shown has no text and does not say its thread.
    private static Message? PlaceOf(Update update) => update.Message ?? (update.CallbackQuery?.Message is { Text: not null } shown ? shown : null);

    private async Task<IReadOnlyList<Reply>> AnswerAsync(Update update, Incoming incoming, CancellationToken cancellationToken)
    {
        if (PlaceOf(update)?.Chat.IsForum != true) return await conversation.AnswerAsync(incoming, cancellationToken);

        // Whoever may change what the forum follows, and does, says by that where the news go.
        var before = await chats.SubscriptionsAsync(incoming.Chat, cancellationToken);
        var replies = await conversation.AnswerAsync(incoming, cancellationToken);
        if (!before.SequenceEqual(await chats.SubscriptionsAsync(incoming.Chat, cancellationToken)))
            await state.SaveThreadAsync(incoming.Chat, ThreadOf(update), cancellationToken);
        return replies;
    }
}

/// <summary>The state of a chat by the bot's membership in it.</summary>
internal static class Membership
{
    /// <summary>Whether the chat can be sent to. In a private chat <c>kicked</c> means blocked and <c>member</c> means unblocked.</summary>
    public static ChatState StateOf(ChatMember member) => member switch
    {
        { Status: ChatMemberStatus.Kicked or ChatMemberStatus.Left } => ChatState.Gone,
        ChatMemberRestricted { CanSendMessages: false } => ChatState.Gone,
        _ => ChatState.Active,
    };
}
