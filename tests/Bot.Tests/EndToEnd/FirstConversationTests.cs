namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>What a newcomer asks of the five back issues that come with the program.</summary>
public sealed class FirstConversationTests() : BotTest("2026-03-02T09:00+08:00")
{
    [Fact]
    public async Task The_headline_on_floods_is_the_flood_story_with_its_level()
    {
        var answer = await Bot.SayAsync("头条 防汛");

        Assert.Contains("1. 湘江株洲站今年首次超警戒水位", answer, StringComparison.Ordinal);
        Assert.Contains("40.96米", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_of_a_day_shows_what_is_followed_first_and_then_the_rest()
    {
        await Bot.SayAsync("订阅 金融");

        var answer = await Bot.SayAsync("早报 2024-02-22");

        var loans = answer.IndexOf("全市累计发放知识价值信用贷款16.39亿元", StringComparison.Ordinal);
        var concert = answer.IndexOf("新春音乐会礼赞劳模工匠", StringComparison.Ordinal);
        Assert.True(loans > 0 && concert > loans, answer);
    }

    [Fact]
    public async Task A_search_finds_the_feature_and_its_number_shows_the_whole_story()
    {
        Assert.Contains("政银企“三向奔赴”的株洲路径", await Bot.SayAsync("搜 知识产权"), StringComparison.Ordinal);

        var text = await Bot.SayAsync("全文 1");
        for (var page = await Bot.SayAsync("继续"); !page.Contains("没有更多了", StringComparison.Ordinal); page = await Bot.SayAsync("继续")) text += page;

        Assert.Contains("科技创新的主战场在企业", text, StringComparison.Ordinal);
        Assert.Contains("惠及企业400余家", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_text_that_is_no_command_is_searched_for() =>
        Assert.Contains("“数字供销”拓宽助农惠农路", await Bot.SayAsync("供销社"), StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_found_says_so_in_a_sentence()
    {
        Assert.Equal("没有找到“火星移民”。换个词试试，或者看“头条”“栏目”“菜单”。", await Bot.SayAsync("火星移民"));
    }

    [Fact]
    public async Task Back_issues_push_nothing()
    {
        await Bot.SayAsync("订阅 防汛");

        await Bot.LetTimePassAsync(TimeSpan.FromDays(1));

        Assert.Contains("还没有发过", await Bot.SayAsync("我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_is_spoken_on_request_and_remembered()
    {
        await Bot.SayAsync("English");

        Assert.Contains("Subscribed: 防汛应急", await Bot.SayAsync("subscribe flood"), StringComparison.Ordinal);
        Assert.Contains("Digest: every day at 07:30", await Bot.SayAsync("mine"), StringComparison.Ordinal);
    }
}
