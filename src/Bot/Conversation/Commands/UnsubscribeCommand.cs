using System.Globalization;
using System.Text;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation.Understanding;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Stops following. Alone it lists what is followed.</summary>
internal sealed class UnsubscribeCommand(IChats chats, SubscriptionPhrases phrases, EnglishNames english, TopicChoice topics, DigestClock clock) : ICommand
{
    private const int MostButtons = 20;
    private const string Confirmed = " 确认";
    private const string AllConfirmed = "全部" + Confirmed;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "unsubscribe", ["退订", "取消订阅", "取消关注", "取关", "TD", "unsubscribe", "unfollow", "stop"], "退订 金融", "退订（也可回复 TD）", "unsubscribe finance", "stop following (also TD)");

    /// <inheritdoc />
    public bool Changes(string argument) => argument.Length > 0;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => phrases.IsKnown(argument) || IsAll(argument);

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (argument, mark) = ListReturn.Split(request.Argument);
        request = request with { Argument = argument };
        var followed = await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken);
        if (followed.Count == 0)
            return Answer.Of(request.Say("你还没有订阅。回复“栏目”看看有什么。", "You follow nothing yet. Answer “topics” to see what there is."));
        if (request.Argument.Length == 0) return Offer(request, followed);

        if (IsAll(request.Argument)) return ConfirmAll(request, followed);
        if (request.Argument.StartsWith(ReadingArguments.Except, StringComparison.Ordinal) && !request.Argument.EndsWith(Confirmed, StringComparison.Ordinal)) return ConfirmOthers(request, followed);
        var unwanted = request.Argument == AllConfirmed ? followed
            : request.Argument.StartsWith(ReadingArguments.Except, StringComparison.Ordinal) ? Others(request.Argument[..^Confirmed.Length], followed)
            : Match(request.Argument, followed);
        var removed = await chats.UnsubscribeAsync(request.Chat.Id, unwanted, cancellationToken);
        if (removed.Count == 0)
        {
            var unknown = string.Join('、', phrases.Parse(request.Argument, followed).Select(entry => SubscriptionText.Say(entry, request.Language)));
            return Offer(request, followed, unknown.Length == 0 ? null : new TextPart(request.Say($"你没有订阅{unknown}。", $"You do not follow {unknown}.")));
        }

        if (removed.Count == followed.Count) await clock.StopAsync(request.Chat, cancellationToken);
        var names = string.Join('、', removed.Select(entry => SubscriptionText.Say(entry, request.Language))) + english.Behind(removed.Where(entry => entry.Kind == SubscriptionKind.Topic), request.Language);
        var said = removed.Count == followed.Count
            ? request.Say($"已退订：{names}。现在没有订阅了，不会再收到早报和警报。", $"Unsubscribed: {names}. You follow nothing now; no digests, no alerts.")
            : request.Say($"已退订：{names}。", $"Unsubscribed: {names}.");
        var left = followed.Except(removed).ToList();
        return mark switch
        {
            ListReturn.Topics => topics.Offer(new TextPart(said), left, request.Menu, request.Language),
            ListReturn.Followed when left.Count > 0 => Offer(request, left, new TextPart(said)),
            _ => Answer.Of(said),
        };
    }

    private List<Subscription> Match(string argument, IReadOnlyList<Subscription> followed)
    {
        var named = phrases.Parse(argument, followed);
        if (named.Count == 0) return [];
        // 退订 防汛 醴陵 means their combination where only that is followed, and each by itself where they are.
        if (named.Count > 1 && phrases.Known(argument) is { } together && followed.Contains(together) && !named.Any(followed.Contains)) return [together];
        var exact = followed.Where(entry => named.Any(other => other.Value == entry.Value)).ToList();
        return exact.Count > 0 ? exact : [.. followed.Where(entry => named.SelectMany(one => Combination.Of(one).All.SelectMany(group => group)).Contains(entry))];
    }

    private static bool IsAll(string argument) => argument is "全部" or "所有" or "全部栏目" or "所有栏目" or "全部订阅" or "所有订阅" or "all";

    private List<Subscription> Others(string argument, IReadOnlyList<Subscription> followed) => [.. followed.Except(Match(argument[ReadingArguments.Except.Length..], followed))];

    private Answer ConfirmOthers(CommandRequest request, IReadOnlyList<Subscription> followed)
    {
        var others = Others(request.Argument, followed);
        if (others.Count == 0) return Offer(request, followed, new TextPart(request.Say("除了这些没有别的订阅。", "You follow nothing else.")));
        if (others.Count == followed.Count) return Offer(request, followed, new TextPart(request.Say("要留下的还没有订阅。", "You do not follow what you want to keep.")));
        var names = string.Join('、', others.Select(entry => SubscriptionText.Say(entry, request.Language)));
        var lines = new[] { $"退订 {request.Argument}{Confirmed}", "我的订阅" };
        return Answer.Of(
            new Reply
            {
                Parts = [new TextPart(request.Say($"要退订这 {others.Count} 项吗：{names}？\n1. 退订\n2. 不退了", $"Drop these {others.Count}: {names}?\n1. Drop them\n2. Keep them"))],
                Buttons = [[new Button(request.Say("退订", "Drop them"), "1"), new Button(request.Say("不退了", "Keep them"), "2")]],
            },
            Questions.Pending(request.Menu, lines[0], lines[1]));
    }

    private static Answer ConfirmAll(CommandRequest request, IReadOnlyList<Subscription> followed)
    {
        var lines = new[] { $"退订 {AllConfirmed}", "我的订阅" };
        return Answer.Of(
            new Reply
            {
                Parts = [new TextPart(request.Say(
                    $"要退订全部 {followed.Count} 项吗？退了就不再收到早报和警报。\n1. 全部退订\n2. 不退了",
                    $"Drop all {followed.Count} subscriptions? There will be no digests and no alerts.\n1. Drop all\n2. Keep them"))],
                Buttons = [[new Button(request.Say("全部退订", "Drop all"), lines[0]), new Button(request.Say("不退了", "Keep them"), lines[1])]],
            },
            Questions.Pending(request.Menu, lines[0], lines[1]));
    }

    private static Answer Offer(CommandRequest request, IReadOnlyList<Subscription> followed, TextPart? above = null)
    {
        var lines = followed.Select(entry => $"退订 {SubscriptionText.Typed(entry)}").ToList();
        var list = string.Join('\n', followed.Select((entry, index) => string.Create(
            CultureInfo.InvariantCulture, $"{index + 1}. {SubscriptionText.Say(entry, request.Language)}")));
        var reply = new Reply
        {
            IsList = true,
            Parts =
            [
                .. above is null ? (ReadOnlySpan<ReplyPart>)[] : [above],
                new HeadingPart(request.Say("退订哪一项？", "Stop following which?")),
                new TextPart(list),
                new TextPart(request.Say("回复编号退订；回复“退订 全部”全部退订。", "Answer a number; “unsubscribe all” drops them all.")),
            ],
            Buttons = [.. followed
                .Select((entry, index) => new Button(SubscriptionText.Say(entry, request.Language), $"{lines[index]} {ListReturn.Followed}"))
                .Where(button => Encoding.UTF8.GetByteCount(button.Action) <= Button.LongestAction)
                .Take(MostButtons)
                .Chunk(2)
                .Select(row => (IReadOnlyList<Button>)row)],
        };
        return Answer.Of(reply, request.Menu with { Actions = lines, More = null });
    }
}
