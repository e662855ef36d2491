using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>The smallest page of each kind of fault: every article with its title and the lines of its text in reading order.</summary>
public sealed class PageCaseTests
{
    [Theory]
    [InlineData("01_signature_as_headline", "巴黎街头人潮涌动: 3 5", "新德里平和安祥: 11 13")]
    [InlineData("02_bracket_credit", "新田县乡村振兴见成效: 3", "香港举办全球人才高峰会 积极作为  广纳贤才: 10 12")]
    [InlineData("03_dup_lead", "城市乡村特色游拉动假日消费热: 5 9")]
    [InlineData("04_sidebar", "我国快递业保持快速增长: 3 5 11")]
    [InlineData("05_banner", "多措并举提升跨境贸易便利化: 3 5", "中国制造向新而行 不断筑牢强国之基: 17 19")]
    [InlineData("06_year", ": 1 2")]
    [InlineData("06b_headline_swallowed", "涿州新华书店引进超市: 3", "药品包装出新规: 7")]
    [InlineData("07_photographer", "欢迎宴会举行: 3")]
    [InlineData("10_tail_displaced", "我国载人月球探测工程研制工作取得突破: 3 5 13 15", "欢乐祥和迎新春: 9 11")]
    [InlineData("11_half_swap", "旅游列车加密开行 激活文旅消费潜能: 7 9 3 5")]
    [InlineData("13_mdimage", "农业市场信息工作成效显著: 3 7")]
    [InlineData("k08-two-columns", "我市再添两家国家级专精特新企业: 6 8 10 12 14 16 18 20 22", "市图书馆新馆下月开放: 7 9 11 13 15 17 19 21")]
    [InlineData("k05-latex-numbers", "南屏江水位超警1.23米 全市转移3500人: 7 9")]
    [InlineData("k06-epaper-markdown", "前七月外贸增长百分之六: 8", "长江上游来水偏多 三峡水库加大下泄: 11", "把防汛责任扛在肩上: 16")]
    public void A_page_has_these_articles(string name, params string[] articles)
    {
        Assert.Equal(articles, Read(name).Articles.Select(article => $"{article.Title}: {string.Join(' ', PageText.Numbers(article.Lines))}"));
    }

    [Fact]
    public void A_photographer_is_no_reporter() => Assert.Empty(Assert.Single(Read("07_photographer").Articles).Reporters);

    [Fact]
    public void A_plan_for_next_year_is_not_the_year_of_the_page() => Assert.Equal(new DateOnly(2001, 1, 3), Read("06_year").Date);

    private static Issue Read(string name) => IssueReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Issues", "Cases", name + ".txt")), name + ".txt");
}
