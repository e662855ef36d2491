using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Topics;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Chat = Telegram.Bot.Types.Chat;
using ChatId = Baozhai.Bot.Chats.ChatId;

namespace Baozhai.Bot.Channels.Telegram.Updates;

/// <summary>Reads the message to the bot from an update.</summary>
/// <param name="me">The bot itself.</param>
/// <param name="commands">The bot's own commands.</param>
/// <param name="operators">Numbers of the people who run the bot.</param>
internal sealed class IncomingReader(User me, CommandTable commands, IReadOnlyCollection<string> operators)
{
    /// <summary>The bot's name without @.</summary>
    public string BotName => me.Username ?? "";

    /// <summary>
    /// What was said, or null when nothing was said to the bot. In a channel only a command with the bot's name is: who may write there is one of
    /// its administrators, and speaks in its name; its buttons open the private chat (<see cref="ChannelPress"/>), for anybody may press them.
    /// </summary>
    public Incoming? Read(Update update) => update switch
    {
        { CallbackQuery: { Message: { } message, Data: { Length: > 0 } data } query } when message.Chat.Type != ChatType.Channel => Incoming(message.Chat, data, query.From, Sender(query.From), addressed: true),
        // What a linked channel posts is forwarded by Telegram itself: nobody says it to the bot.
        { Message: { From: { } from, IsAutomaticForward: false } message } when IsPerson(message) && Words(message) is var (words, addressed) && words is not null =>
            Incoming(message.Chat, words, from, SenderOf(message, from), addressed),
        { ChannelPost: { } post } when post.Text?.Trim() is ['/', ..] said && said.Contains('@', StringComparison.Ordinal) && Command(said, isPrivate: false) is { } command =>
            new Incoming(ChatIdOf(post.Chat), command, ChatKind.Channel, LanguageHint: null, ChatIdOf(post.Chat).Address) { Title = post.Chat.Title },
        _ => null,
    };

    /// <summary>The chat's identity in this program.</summary>
    public static ChatId ChatIdOf(Chat chat) => ChatMove.ChatIdOf(chat.Id);

    /// <summary>The number of an operator who writes in private; null for anyone else.</summary>
    public long? Operator(Update update) =>
        update.Message is { From: { } from } message && KindOf(message.Chat) == ChatKind.Private && operators.Contains(Sender(from)) ? from.Id : null;

    /// <summary>Whether somebody runs the bot.</summary>
    public bool IsOperator(User user) => operators.Contains(Sender(user));

    /// <summary>A document that an operator sent in a private chat; null for anything else.</summary>
    public Document? Issue(Update update) =>
        update.Message is { Document: { } document, From: { } from } message && KindOf(message.Chat) == ChatKind.Private && operators.Contains(Sender(from)) ? document : null;

    private static string Sender(User from) => from.Id.ToString(CultureInfo.InvariantCulture);

    // Who writes in the group's own name is one of its administrators.
    private static string SenderOf(Message message, User from) => message.SenderChat?.Id == message.Chat.Id ? ChatIdOf(message.Chat).Address : Sender(from);

    private Incoming Incoming(Chat chat, string text, User from, string sender, bool addressed) =>
        new(ChatIdOf(chat), text, KindOf(chat), from.LanguageCode, sender, operators.Contains(sender), addressed) { Title = chat.Title };

    private static ChatKind KindOf(Chat chat) => chat.Type switch
    {
        ChatType.Private => ChatKind.Private,
        ChatType.Channel => ChatKind.Channel,
        _ => ChatKind.Group,
    };

    // A group's administrator who stays anonymous writes through a bot of Telegram's, in the name of the group itself.
    private static bool IsPerson(Message message) => message.From is { IsBot: false } || message.SenderChat?.Id == message.Chat.Id;

    /// <summary>The words, and whether they were said to the bot; in a group that lets it read everything most are not.</summary>
    private (string? Words, bool Addressed) Words(Message message)
    {
        var isPrivate = KindOf(message.Chat) == ChatKind.Private;
        // In a group people show each other where they are.
        if (isPrivate && (message.Venue?.Location ?? message.Location) is { } place) return (NearbyCommand.Line(place.Latitude, place.Longitude), true);
        var said = (message.Text ?? message.Caption)?.Trim();
        if (string.IsNullOrEmpty(said)) return default;
        if (said[0] == '/') return (Command(said, isPrivate), true);
        if (isPrivate) return (said, true);
        return Addressed(message) is { } words ? (words, true) : (said, message.ReplyToMessage?.From?.Id == me.Id);
    }

    // In groups the bot's name may stand behind the command: /start@BaozhaiBot payload. Without a name, one this bot does not know is another bot's.
    private string? Command(string said, bool isPrivate)
    {
        var end = said.AsSpan().IndexOfAny(" \n\t\u3000");
        var word = end < 0 ? said : said[..end];
        var at = word.IndexOf('@', StringComparison.Ordinal);
        if (at < 0) return isPrivate || commands.Knows(word) ? said : null;
        return IsMe(word.AsSpan(at + 1)) ? word[..at] + said[word.Length..] : null;
    }

    /// <summary>The words around the bot's name, or null when its name is not there.</summary>
    private string? Addressed(Message message)
    {
        var text = message.Text ?? message.Caption ?? "";
        foreach (var entity in message.Entities ?? message.CaptionEntities ?? [])
        {
            if (entity.Offset < 0 || entity.Length < 1 || entity.Offset > text.Length - entity.Length) continue;
            var name = text.AsSpan(entity.Offset, entity.Length);
            var mine = entity.Type == MessageEntityType.TextMention ? entity.User?.Id == me.Id : entity.Type == MessageEntityType.Mention && IsMe(name[1..]);
            if (mine) return text.Remove(entity.Offset, entity.Length).Trim();
        }

        return null;
    }

    private bool IsMe(ReadOnlySpan<char> name) => name.Equals(me.Username, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// Links that open the bot with a wish: <c>https://t.me/BOT?start=sub_flood</c> comes as <c>/start sub_flood</c> and follows the topic.
/// <see href="https://core.telegram.org/bots/features#deep-linking"/>.
/// </summary>
internal sealed class DeepLink(TopicLexicon lexicon)
{
    private const string Start = "/start ";
    private const string Subscribe = "sub_";

    /// <summary>What is meant by what was said: a link's wish in words, a greeting where it is not known, anything else as it is.</summary>
    public string Follow(string said)
    {
        if (!said.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return said;
        var payload = said[Start.Length..].Trim();
        if (payload.StartsWith(ChannelPress.Story, StringComparison.Ordinal) && long.TryParse(payload.AsSpan(ChannelPress.Story.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var story))
            return string.Create(CultureInfo.InvariantCulture, $"全文 #{story}");
        var topic = payload.StartsWith(Subscribe, StringComparison.OrdinalIgnoreCase) ? lexicon.Find(payload[Subscribe.Length..].Replace('_', ' ')) : null;
        return topic is null ? "/start" : $"订阅 {topic.Name}";
    }
}

/// <summary>
/// A button pressed under a post of a channel. Its answer must not be posted to all readers, so it opens the private chat with the story, as
/// <see href="https://core.telegram.org/bots/api#answercallbackquery"/> allows.
/// </summary>
internal static class ChannelPress
{
    /// <summary>How a link to a story begins: <c>https://t.me/BOT?start=full_12</c>.</summary>
    public const string Story = "full_";

    private const string FullText = "全文 #";

    /// <summary>The address that a press opens; null for a press that is no channel's.</summary>
    public static string? AddressOf(CallbackQuery pressed, string bot)
    {
        if (pressed.Message?.Chat?.Type != ChatType.Channel || bot.Length == 0) return null;
        var isStory = pressed.Data?.StartsWith(FullText, StringComparison.Ordinal) == true;
        return $"https://t.me/{bot}?start={(isStory ? Story + pressed.Data![FullText.Length..].Split(' ')[0] : "menu")}";
    }
}
