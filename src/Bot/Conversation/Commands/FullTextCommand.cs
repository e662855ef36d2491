using System.Globalization;
using Baozhai.Bot.Archive;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Text;
using Baozhai.Newsroom.Topics;

namespace Baozhai.Bot.Conversation.Commands;

/// <summary>Shows a story whole, in parts that can be read.</summary>
internal sealed class FullTextCommand(IArchive archive) : ICommand
{
    /// <inheritdoc />
    public CommandDescription Description { get; } = new(
        "full", ["全文", "原文", "full", "read"], "全文 1", "看列表里第几篇的全文", "full 1", "the whole story of that number");

    /// <inheritdoc />
    public bool TakesAttached(string argument) => ArticleChoice.Read(argument) is not null;

    /// <inheritdoc />
    public async Task<Answer> AnswerAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var (chosen, rest) = ArticleChoice.Resolve(request.Argument, request.Menu);
        if (chosen is not { } id) return ArticleChoice.Ask(request, "全文", "full");
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return ArticleChoice.Gone(request);

        var pages = FullTextPages.Of(article.Article);
        var page = Math.Clamp(TypedText.Number(rest) ?? 1, 1, pages.Count);
        var isLast = page == pages.Count;
        var parts = new List<ReplyPart>();
        if (page == 1) parts.AddRange(Head(article));
        parts.Add(new TextPart(string.Join("\n\n", pages[page - 1].Select(FullWidth.Set)), Folds: true));
        if (!isLast)
        {
            parts.Add(new TextPart(request.Say(
                $"（第 {page}/{pages.Count} 部分，回复“继续”看下一部分）", $"(Part {page} of {pages.Count}; answer “more” for the next)")));
        }

        var reply = new Reply { Parts = parts, Buttons = isLast ? After(article, request.Language) : [[new Button(request.Say("继续", "More"), "继续")]] };
        return Answer.Of(reply, request.Menu with { More = isLast ? null : string.Create(CultureInfo.InvariantCulture, $"全文 #{id} {page + 1}") });
    }

    private static IReadOnlyList<IReadOnlyList<Button>> After(ArchivedArticle article, Language language)
    {
        var id = article.Id.ToString(CultureInfo.InvariantCulture);
        Button[] kind = article.Brief.Topics is [{ Name: not TopicLexicon.Other } topic, ..] ? [new Button(language.Say("跟进这类", "Follow such"), $"订阅 {topic.Name}")] : [];
        return
        [
            [
                .. kind,
                new Button(language.Say("分享", "Share"), ArticleList.FullTextLine(article)) { Share = $"#{id}" },
                new Button(language.Say("不准", "Wrong"), $"不准 #{id}"),
            ],
            [new Button(language.Say("相关", "Related"), $"相关 #{id}"), new Button(language.Say("为什么", "Why"), $"为什么 #{id}")],
        ];
    }

    private static IEnumerable<ReplyPart> Head(ArchivedArticle article)
    {
        yield return new HeadingPart(ArticleList.Headline(article));
        var lines = new[] { article.Article.Kicker, string.Join(' ', article.Article.Subtitles), article.Article.Byline, ArticleList.Source(article) };
        yield return new TextPart(string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)).Select(line => FullWidth.Set(line!))));
    }
}
