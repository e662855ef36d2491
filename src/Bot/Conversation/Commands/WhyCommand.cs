using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Bot.Subscriptions;
using Baozhai.Newsroom.Alerts;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Says which subscription and which words brought a story.</summary>
internal sealed class WhyCommand(IArchive archive, IChats chats, Interests interests) : ICommand
{
    // A story of a long list of words is explained by the strongest.
    private const int MaxWords = 8;

    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "why", ["为什么", "为何", "为啥", "why"], "为什么 1", "这篇是哪项订阅、哪些词带来的", "why 1", "which subscription and words brought it");

    /// <inheritdoc />
    public bool IsEverydayTalk => true;

    /// <inheritdoc />
    public bool TakesAttached(string argument) => ArticleChoice.Read(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        if (ArticleChoice.Resolve(request.Argument, request.Menu).Id is not { } id) return ArticleChoice.Ask(request, "为什么", "why");
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return ArticleChoice.Gone(request);

        var followed = await chats.SubscriptionsAsync(request.Chat.Id, cancellationToken);
        var parts = new List<ReplyPart> { new HeadingPart(FullWidth.Set(article.Article.Headline)), new TextPart(Following(request, followed, article)) };
        parts.Add(new TextPart(request.Say("栏目是这样定的：", "Its topics:") + "\n" + string.Join('\n', article.Brief.Topics.Select(topic => Line(topic, request.Language)))));
        if (Danger(article, request.Language) is { } danger) parts.Add(new TextPart(danger));
        var number = id.ToString(CultureInfo.InvariantCulture);
        return Answer.Of(new Reply
        {
            Parts = parts,
            Buttons = [[new Button(request.Say("全文", "Full text"), $"全文 #{number}"), new Button(request.Say("栏目或摘要不准", "Topic or brief is wrong"), $"不准 #{number}")]],
        });
    }

    private string Following(CommandRequest request, IReadOnlyList<Subscription> followed, ArchivedArticle article)
    {
        var lines = followed
            .Select(one => (one, Words: interests.Of(one).Reasons(article)))
            .Where(reason => reason.Words.Count > 0)
            .Select(reason => "· " + request.Say(
                $"{SubscriptionText.Say(reason.one, request.Language)}：因为{Quoted(reason.Words)}",
                $"{SubscriptionText.Say(reason.one, request.Language)}: because of {Quoted(reason.Words)}"))
            .ToList();
        if (lines.Count > 0) return request.Say("你的这些订阅对得上它：", "These subscriptions of yours match it:") + "\n" + string.Join('\n', lines);
        return followed.Count == 0
            ? request.Say("你没有订阅，它不是订阅带来的；头条、搜索和早报里的“要闻”不看订阅。", "You follow nothing: it was not a subscription. Headlines, searches and “Stories” of a digest do not depend on one.")
            : request.Say("没有一项订阅对得上它：它来自头条、搜索、相关，或早报里的“其他要闻”。", "None of your subscriptions matches it: it came from headlines, a search, related stories, or “Other stories” of a digest.");
    }

    private static string Line(TopicMatch topic, Language language)
    {
        var score = topic.Score.ToString("0.00", CultureInfo.InvariantCulture);
        return topic.Why.Count > 0
            ? language.Say($"· {topic.Name} {score}：{Quoted(topic.Why)}", $"· {topic.Name} {score}: {Quoted(topic.Why)}")
            : language.Say($"· {topic.Name} {score}：没有哪个栏目的词", $"· {topic.Name} {score}: no word of any topic");
    }

    private static string? Danger(ArchivedArticle article, Language language)
    {
        if (article.Brief.Severity == Severity.None) return null;
        var reason = article.Brief.SeverityReason is { } words ? language.Say($"（{words}）", $" ({words})") : "";
        return language.Say("险情：", "Danger: ") + SeverityText.Say(article.Brief.Severity, language) + reason;
    }

    private static string Quoted(IReadOnlyList<string> words) =>
        string.Concat(words.Take(MaxWords).Select(word => $"“{word}”")) + (words.Count > MaxWords ? "…" : "");
}
