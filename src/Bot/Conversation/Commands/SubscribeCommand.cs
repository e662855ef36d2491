using Baozhai.Bot.Digests;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Follows topics, places and words.</summary>
internal sealed class SubscribeCommand(IChatStore chats, SubscriptionPhrases phrases, TopicChoice topics, DigestClock clock) : ICommand
{
    private const int MinWordLength = 2;
    private const int MaxWordLength = 30;
    private const int MaxSubscriptions = 100;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "subscribe", ["订阅", "关注", "subscribe", "follow"], "订阅 防汛 金融", "订阅栏目、地名或关键词", "subscribe flood finance", "follow topics, places or words");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => phrases.IsKnown(argument);

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var followed = await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken);
        if (request.Argument.Length == 0)
            return topics.Offer(new HeadingPart(request.Say("想订阅哪些栏目？", "What would you like to follow?")), followed, request.Menu, request.Language);

        var wanted = request.Argument is "全部" or "所有" or "all" ? phrases.Everything : phrases.Parse(request.Argument);
        if (wanted.Any(entry => entry.Kind == SubscriptionKind.Word && entry.Value.Length is < MinWordLength or > MaxWordLength))
            return Answer.Of(request.Say($"关键词要有 {MinWordLength} 到 {MaxWordLength} 个字。", $"A word has {MinWordLength} to {MaxWordLength} characters."));
        if (wanted.Count == 0) return topics.Offer(new TextPart(request.Say("没看懂要订阅什么。", "I did not understand what to follow.")), followed, request.Menu, request.Language);
        if (followed.Count + wanted.Count > MaxSubscriptions)
            return Answer.Of(request.Say($"最多订阅 {MaxSubscriptions} 项，请先退订一些。", $"At most {MaxSubscriptions} subscriptions; please drop some first."));

        var added = await chats.SubscribeAsync(request.Chat.Id, wanted, cancellationToken);
        var chat = await clock.StartAsync(request.Chat, cancellationToken);
        return Answer.Of(Say(request, chat, wanted, added));
    }

    private static Reply Say(CommandRequest request, Chat chat, IReadOnlyList<Subscription> wanted, IReadOnlyList<Subscription> added)
    {
        string Names(IEnumerable<Subscription> entries) => string.Join('、', entries.Select(entry => SubscriptionPhrases.Say(entry, request.Language)));

        var known = wanted.Except(added).ToList();
        var lines = new List<string>();
        if (added.Count > 0) lines.Add(request.Say($"已订阅：{Names(added)}。", $"Subscribed: {Names(added)}."));
        if (known.Count > 0) lines.Add(request.Say($"之前就订阅了：{Names(known)}。", $"Already subscribed: {Names(known)}."));
        if (added.Any(entry => entry.Kind == SubscriptionKind.Word))
            lines.Add(request.Say("关键词不是栏目：标题、摘要或正文里出现这个词就算。", "A word is no topic: any story that contains it counts."));
        lines.Add(request.Say(
            $"每天 {DigestClock.Times(chat)} 送上早报；想换时间回复“时间 7:00”。",
            $"The digest comes at {DigestClock.Times(chat)} every day; change it with “time 7:00”."));
        return new Reply
        {
            Parts = [new TextPart(string.Join('\n', lines))],
            Buttons = [[new Button(request.Say("看今天的早报", "Digest now"), "早报"), new Button(request.Say("我的订阅", "Mine"), "我的订阅")]],
        };
    }
}
