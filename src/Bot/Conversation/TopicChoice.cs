using System.Globalization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation;

/// <summary>The topics to choose from, as a numbered list; those a chat follows are ticked and a number takes them back.</summary>
/// <param name="lexicon">The topics.</param>
internal sealed class TopicChoice(TopicLexicon lexicon)
{
    private const int ButtonsInRow = 3;

    /// <summary>A reply with every topic.</summary>
    /// <param name="above">What stands above the list.</param>
    /// <param name="subscriptions">What the chat follows.</param>
    /// <param name="menu">The menu the list takes the place of; its articles stay.</param>
    /// <param name="language">The language to answer in.</param>
    public Answer Offer(ReplyPart above, IReadOnlyList<Subscription> subscriptions, Menu menu, Language language)
    {
        var followed = subscriptions.Where(entry => entry.Kind == SubscriptionKind.Topic).Select(entry => entry.Value).ToHashSet();
        var entries = lexicon.Topics
            .Select(topic => (Topic: topic, Followed: followed.Contains(topic.Name)))
            .Select(entry => (
                entry.Topic,
                entry.Followed,
                Line: $"{(entry.Followed ? "退订" : "订阅")} {entry.Topic.Name}"))
            .ToList();
        var list = string.Join('\n', entries.Select((entry, index) => string.Create(
            CultureInfo.InvariantCulture,
            $"{index + 1}. {Label(entry.Topic, language)}{(entry.Followed ? " ✅" : "")}")));
        var reply = new Reply
        {
            IsList = true,
            Parts =
            [
                above,
                new TextPart(list),
                new TextPart(language.Say("回复编号订阅（带 ✅ 的再选一次即退订），或回复“订阅 防汛 金融”。", "Answer a number to follow a topic (again to stop), or “subscribe flood finance”.")),
            ],
            Buttons = [.. entries
                .Select(entry => new Button(language.Say(entry.Topic.Short, entry.Topic.English) + (entry.Followed ? " ✅" : ""), $"{entry.Line} {ListReturn.Topics}"))
                .Chunk(ButtonsInRow)
                .Select(row => (IReadOnlyList<Button>)row)],
        };
        return Answer.Of(reply, menu with { Actions = [.. entries.Select(entry => entry.Line)], More = null });
    }

    /// <summary>A topic's name in a language, with the short word people type.</summary>
    public static string Label(Topic topic, Language language) =>
        language.Say($"{topic.Name}（{topic.Short}）", $"{topic.English} {topic.Name}");
}
