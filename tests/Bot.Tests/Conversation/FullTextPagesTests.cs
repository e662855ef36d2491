using Baozhai.Bot.Presentation;
using Baozhai.Newsroom.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class FullTextPagesTests
{
    [Fact]
    public void Pages_hold_the_whole_text_in_order_and_none_is_too_long() => Prop
        .ForAll(
            ArbMap.Default.ArbFor<NonEmptyString[]>(),
            texts =>
            {
                var paragraphs = texts.Select(text => string.Concat(Enumerable.Repeat(text.Get, 200))).ToList();
                var pages = FullTextPages.Of(ArticleOf([.. paragraphs]));
                return string.Concat(pages.SelectMany(page => page)) == string.Concat(paragraphs)
                    && pages.All(page => page.Sum(text => text.Length) <= FullTextPages.MaxLength);
            })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_long_paragraph_is_cut_behind_a_sentence()
    {
        var sentence = new string('水', 700) + "。";

        var pages = FullTextPages.Of(ArticleOf(sentence + sentence));

        Assert.Equal([sentence, sentence], pages.SelectMany(page => page));
    }

    [Fact]
    public void An_article_without_text_has_one_empty_page() => Assert.Empty(Assert.Single(FullTextPages.Of(ArticleOf())));

    private static Article ArticleOf(params string[] paragraphs) => new()
    {
        Id = new ArticleId("a"),
        Headline = "标题",
        Paragraphs = [.. paragraphs.Select(text => new Paragraph(text, [1]))],
    };
}
