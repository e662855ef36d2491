using System.Collections.Concurrent;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Conversation.Commands;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Subscriptions;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.WeChat.Answering;

/// <summary>Handles one message of a person and composes the reply.</summary>
internal sealed class MessageHandler(
    LineAnswers lines, ReplyComposer composer, IConversation conversation, IChats chats, HandledMessageCount acted, IOptions<WeChatOptions> options)
{
    /// <summary>The reply.</summary>
    /// <param name="openId">Who said it.</param>
    /// <param name="input">What the person did.</param>
    /// <param name="remains">What the person was not shown yet.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<PassiveReply> AnswerAsync(string openId, UserInput input, RemainingPieces remains, CancellationToken cancellationToken)
    {
        acted.Count(openId);
        var chat = WeChatChat.IdOf(openId);
        switch (input)
        {
            case UserInput.Line line:
                return await lines.AnswerAsync(chat, line, remains, cancellationToken);
            case UserInput.Hello hello:
                return await GreetAsync(chat, hello, cancellationToken);
            case UserInput.Wordless wordless:
                var words = Reply.Of((await LanguageAsync(chat, cancellationToken)).Say(wordless.Chinese, wordless.English));
                return await composer.ComposeAsync(chat, [words], [], cancellationToken);
            case UserInput.Goodbye:
                await chats.SetStateAsync(chat, ChatState.Gone, cancellationToken);
                return PassiveReply.Silent;
            default:
                return PassiveReply.Silent;
        }
    }

    private async Task<PassiveReply> GreetAsync(ChatId chat, UserInput.Hello hello, CancellationToken cancellationToken)
    {
        var replies = new List<Reply>();
        if (hello.Wish is { } wish) replies.AddRange(await conversation.AnswerAsync(new Incoming(chat, wish), cancellationToken));
        // Last, so that numbers mean its entries.
        replies.AddRange(await conversation.AnswerAsync(new Incoming(chat, HelpCommand.Welcome), cancellationToken));
        var language = await LanguageAsync(chat, cancellationToken);
        return await composer.ComposeAsync(chat, [Welcome(language), .. replies], [], cancellationToken);
    }

    private Reply Welcome(Language language) => Reply.Of(options.Value.CanPush
        ? language.Say("欢迎关注报摘！", "Welcome to Baozhai!")
        : language.Say($"欢迎关注报摘！{PullHint.Chinese}", $"Welcome to Baozhai! {PullHint.English}"));

    private async Task<Language> LanguageAsync(ChatId chat, CancellationToken cancellationToken) =>
        new((await chats.FindAsync(chat, cancellationToken))?.Language ?? Language.Chinese.Code);
}

/// <summary>The passive reply (被动回复) to one message.</summary>
/// <param name="Pieces">The answer in pieces that fit a message each; empty to say nothing.</param>
/// <param name="Continues">Whether it is the next piece of what remained and not an answer of its own.</param>
/// <param name="Shown">Deliveries that are in it.</param>
internal sealed record PassiveReply(IReadOnlyList<string> Pieces, bool Continues, IReadOnlyList<long> Shown)
{
    /// <summary>Nothing is said.</summary>
    public static PassiveReply Silent { get; } = new([], Continues: false, []);

    /// <summary>What the person sees now, and what remains. One who was told to wait already sees it with 继续.</summary>
    /// <param name="before">What remained before.</param>
    /// <param name="late">Whether the person was asked to wait.</param>
    public (string Answer, RemainingPieces RemainingPieces) Settle(RemainingPieces before, bool late) => (Pieces, Continues, late) switch
    {
        ([], _, _) => ("", before),
        (_, true, true) => (WaitingText.Words, before),
        (_, true, false) => (Pieces[0], before.Shorter()),
        (_, false, true) => (WaitingText.Words, before with { Late = [.. before.Late, .. Pieces] }),
        (_, false, false) => (Pieces[0], before with { Rest = [.. Pieces.Skip(1)] }),
    };
}

/// <summary>
/// Counts how many messages of a person were acted on, for the acceptance test, which must see that a repeated one is not acted on again.
/// Counts, and has an address, only in the environment <see cref="Environment"/> (<c>DOTNET_ENVIRONMENT</c>), which no deployment uses.
/// </summary>
internal sealed class HandledMessageCount(IHostEnvironment environment)
{
    /// <summary>The name of the environment.</summary>
    public const string Environment = "Acceptance";

    /// <summary>The address: <c>?openid=…</c>.</summary>
    public const string Path = "/wechat/acted-on";

    private readonly bool _counts = environment.IsEnvironment(Environment);
    private readonly ConcurrentDictionary<string, int> _counted = new(StringComparer.Ordinal);

    /// <summary>Counts a message of a person.</summary>
    public void Count(string openId)
    {
        if (_counts) _counted.AddOrUpdate(openId, 1, static (_, count) => count + 1);
    }

    /// <summary>How many were counted.</summary>
    public IResult Of(string openId) => TypedResults.Json(new Dictionary<string, int> { ["effects"] = _counted.GetValueOrDefault(openId) });
}
