using Baozhai.Newsroom.Issues;
using Baozhai.Newsroom.Tests.Made.Damages;
using Baozhai.Newsroom.Tests.Made.Measure;
using Baozhai.Newsroom.Tests.Made.Pages;
using Baozhai.Newsroom.Tests.Made.Texts;

namespace Baozhai.Newsroom.Tests.Made;

/// <summary>What the maker of pages promises, and what the reader promises on its pages.</summary>
public sealed class MadePageTests
{
    private const int Pages = 40;
    private static readonly InventedStories Stories = new();

    [Fact]
    public void Every_line_of_a_made_page_belongs_to_exactly_one_place()
    {
        foreach (var page in Some())
        {
            var printed = page.Text.Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => line.Index + 1);
            var placed = page.Articles.SelectMany(article => article.Body.Concat(article.Neutral)).Concat(page.Furniture)
                .Concat(page.Articles.SelectMany(article => article.Printed).Where(line => line.Place == Place.Head)).Select(line => line.Number).Order();
            Assert.Equal(printed, placed);
        }
    }

    [Fact]
    public void A_made_page_is_the_same_each_time()
    {
        foreach (var rates in new[] { DamageRates.Of(rough: true), DamageRates.Of(rough: false) })
        {
            var (once, again) = (PageMaker.Make(7, rates, Stories), PageMaker.Make(7, rates, Stories));
            Assert.Equal(once.Text, again.Text);
            Assert.Equal(GoldFile.Write(once), GoldFile.Write(again));
        }
    }

    [Fact]
    public void A_broken_paragraph_goes_on_with_a_line_of_the_same_article()
    {
        foreach (var article in Some().SelectMany(page => page.Articles))
        {
            Assert.NotEmpty(article.Body);
            Assert.False(article.Body[0].Continues);
            Assert.All(GoldFile.Joins(article), join => Assert.NotEqual(join.From, join.To));
        }
    }

    [Fact]
    public void Every_damage_can_be_made_alone()
    {
        foreach (var damage in Enum.GetValues<Damage>())
        {
            var rates = DamageRates.Only(damage);
            Assert.Contains(Enumerable.Range(0, Pages).Select(seed => PageMaker.Make(seed, rates, Stories)), page => page.Damages.Contains(damage) || page.Articles.Any(article => article.Damages.Contains(damage)));
        }
    }

    [Fact]
    public void The_reader_reads_every_made_page_and_loses_no_line()
    {
        var tally = new Tally();
        foreach (var page in Some())
            PageScore.Add(tally, page, IssueReader.Read(page.Text, page.Name));
        Assert.Equal(1.0, tally.Rows().Single(row => row.Name == "lines_accounted_once").Value);
    }

    [Fact]
    public void A_reading_that_is_the_gold_has_full_marks_and_one_without_articles_none()
    {
        var page = PageMaker.Make(3, DamageRates.Of(rough: false), Stories);
        var (full, empty) = (new Tally(), new Tally());
        PageScore.Add(full, page, Perfect(page));
        PageScore.Add(empty, page, new Issue { File = page.Name });
        Assert.Equal(1.0, full.Rows().Single(row => row.Name == "articles_f1").Value);
        Assert.Equal(1.0, full.Rows().Single(row => row.Name == "title_exact").Value);
        Assert.Equal(1.0, full.Rows().Single(row => row.Name == "reporters_f1").Value);
        Assert.Equal(0.0, empty.Rows().Single(row => row.Name == "articles_f1").Value);
    }

    [Fact]
    public void A_right_reading_with_more_confidence_than_every_wrong_one_is_told_apart_perfectly()
    {
        Assert.Equal(1.0, Calibration.Auc([(0.9, true), (0.8, true), (0.2, false)]));
        Assert.Equal(0.5, Calibration.Auc([(0.5, true), (0.5, false)]));
        Assert.Equal(0.25, Calibration.Error([(1.0, true), (0.5, false)]), 10);
    }

    private static IEnumerable<MadePage> Some() =>
        Enumerable.Range(0, Pages).Select(seed => PageMaker.Make(seed, DamageRates.Of(rough: seed % 4 > 0), Stories));

    private static Issue Perfect(MadePage page) => new()
    {
        File = page.Name,
        Articles =
        [
            .. page.Articles.Select(article => new Newsroom.Articles.Article
            {
                Id = new Newsroom.Articles.ArticleId(article.Title ?? string.Empty),
                Title = article.Title,
                Headline = article.Title ?? string.Empty,
                Reporters = article.People,
                Lines = [.. article.Body.Select(line => new Newsroom.Articles.LineRange(line.Number, line.Number))],
            }),
        ],
    };
}
