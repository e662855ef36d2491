using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Acts on what somebody said and finds the words for it.</summary>
internal sealed class MessageHandler(
    LineAnswers lines, Announcer announcer, IConversation conversation, IChats chats, ActedOn acted, IOptions<WeChatOptions> options)
{
    private const string HelpLine = "菜单";

    /// <summary>The bot's turn.</summary>
    /// <param name="openId">Who said it.</param>
    /// <param name="said">What was said.</param>
    /// <param name="remains">What the person was not shown yet.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<Turn> AnswerAsync(string openId, Said said, Remains remains, CancellationToken cancellationToken)
    {
        acted.Count(openId);
        var chat = WeChatChat.IdOf(openId);
        switch (said)
        {
            case Said.Line line:
                return await lines.AnswerAsync(chat, line, remains, cancellationToken);
            case Said.Hello hello:
                return await GreetAsync(chat, hello, cancellationToken);
            case Said.Wordless wordless:
                var words = Reply.Of((await LanguageAsync(chat, cancellationToken)).Say(wordless.Chinese, wordless.English));
                return await announcer.TurnAsync(chat, [words], [], cancellationToken);
            case Said.Goodbye:
                await chats.SetStateAsync(chat, ChatState.Gone, cancellationToken);
                return Turn.Silent;
            default:
                return Turn.Silent;
        }
    }

    private async Task<Turn> GreetAsync(ChatId chat, Said.Hello hello, CancellationToken cancellationToken)
    {
        var replies = new List<Reply>();
        if (hello.Wish is { } wish) replies.AddRange(await conversation.AnswerAsync(new Incoming(chat, wish), cancellationToken));
        // Last, so that numbers mean its entries.
        replies.AddRange(await conversation.AnswerAsync(new Incoming(chat, HelpLine), cancellationToken));
        var language = await LanguageAsync(chat, cancellationToken);
        return await announcer.TurnAsync(chat, [Welcome(language), .. replies], [], cancellationToken);
    }

    private Reply Welcome(Language language) => Reply.Of(options.Value.CanPush
        ? language.Say("欢迎关注报摘！", "Welcome to Baozhai!")
        : language.Say($"欢迎关注报摘！{PullNote.Chinese}", $"Welcome to Baozhai! {PullNote.English}"));

    private async Task<Language> LanguageAsync(ChatId chat, CancellationToken cancellationToken) =>
        new((await chats.FindAsync(chat, cancellationToken))?.Language ?? Language.Chinese.Code);
}
