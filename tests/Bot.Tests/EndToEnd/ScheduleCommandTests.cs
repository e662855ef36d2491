namespace Baozhai.Bot.Tests.EndToEnd;

/// <summary>When something comes and when not, in the forms people type. It is Monday, 2 March 2026, nine in the morning in China.</summary>
public sealed class ScheduleCommandTests(SeededBot bot) : IClassFixture<SeededBot>
{
    [Theory]
    [InlineData("时间", "现在每天 07:30（Asia/Shanghai）送早报")]
    [InlineData("时间 7:30 18:00", "以后每天 07:30、18:00 送早报，下一次 2026-03-02 18:00")]
    [InlineData("时间 七点半", "以后每天 07:30 送早报")]
    [InlineData("时间早上7点", "以后每天 07:00 送早报")]
    [InlineData("時間 晚上８點", "以后每天 20:00 送早报")]
    [InlineData("时间 8pm", "以后每天 20:00 送早报")]
    [InlineData("时间 工作日 7:30", "以后工作日 07:30 送早报，下一次 2026-03-03 07:30")]
    [InlineData("时间工作日7点半", "以后工作日 07:30 送早报")]
    [InlineData("时间 周一三五 早上7点 18:00", "以后每周一、三、五 07:00、18:00 送早报，下一次 2026-03-02 18:00")]
    [InlineData("时间 周末", "以后周末 07:30 送早报，下一次 2026-03-07 07:30")]
    [InlineData("时间 星期一、三 8点", "以后每周一、三 08:00 送早报，下一次 2026-03-04 08:00")]
    [InlineData("时间 每天 8点", "以后每天 08:00 送早报")]
    [InlineData("早报时间 中午12点", "以后每天 12:00 送早报")]
    [InlineData("time weekdays 7:30", "以后工作日 07:30 送早报")]
    [InlineData("time Mon-Fri 7:30 and 6 pm", "以后工作日 07:30、18:00 送早报")]
    [InlineData("/time weekends at 9:15", "以后周末 09:15 送早报")]
    [InlineData("time daily 8am", "以后每天 08:00 送早报")]
    [InlineData("时间 工作日 7:30 周末 9:00", "没看懂时间")]
    [InlineData("时间改成8点", "以后每天 08:00 送早报")]
    [InlineData("时间 马上", "没看懂时间")]
    public async Task Times_and_days_are_set(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync("订阅 防汛", line), StringComparison.Ordinal);

    [Theory]
    [InlineData("时区", "现在的时区是 Asia/Shanghai，那里是 2026-03-02 09:00")]
    [InlineData("时区 伦敦", "时区改为 Europe/London，那里现在是 2026-03-02 01:00。下一次早报 2026-03-02 07:30")]
    [InlineData("时区东京", "时区改为 Asia/Tokyo，那里现在是 2026-03-02 10:00")]
    [InlineData("時區 紐約", "时区改为 America/New_York，那里现在是 2026-03-01 20:00。下一次早报 2026-03-02 07:30")]
    [InlineData("时区 北京时间", "时区改为 Asia/Shanghai")]
    [InlineData("时区 UTC+8", "时区改为 UTC+8，那里现在是 2026-03-02 09:00")]
    [InlineData("时区 西五区", "时区改为 UTC-5，那里现在是 2026-03-01 20:00")]
    [InlineData("时区 Asia/Hong_Kong", "时区改为 Asia/Hong_Kong")]
    [InlineData("zone new york", "时区改为 America/New_York")]
    [InlineData("/zone europe/paris", "时区改为 Europe/Paris")]
    [InlineData("timezone Los Angeles", "时区改为 America/Los_Angeles")]
    [InlineData("time zone Sydney", "时区改为 Australia/Sydney")]
    [InlineData("时区改成东京", "时区改为 Asia/Tokyo")]
    [InlineData("时区 火星", "没找到“火星”的时区")]
    public async Task The_zone_is_set(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync("订阅 防汛", line), StringComparison.Ordinal);

    [Theory]
    [InlineData("暂停", "早报停多久？警报照常送。")]
    [InlineData("暂停 3天", "早报暂停到 2026-03-05 09:00。下一次早报 2026-03-06 07:30。警报照常送。")]
    [InlineData("暂停3天", "早报暂停到 2026-03-05 09:00")]
    [InlineData("暂停 三天", "早报暂停到 2026-03-05 09:00")]
    [InlineData("暂停 一周", "早报暂停到 2026-03-09 09:00")]
    [InlineData("暫停 兩個星期", "早报暂停到 2026-03-16 09:00")]
    [InlineData("暂停到 7月1日", "早报暂停到 2026-07-01 00:00。下一次早报 2026-07-01 07:30")]
    [InlineData("暂停到下周一", "早报暂停到 2026-03-09 00:00")]
    [InlineData("请暂停 5天", "早报暂停到 2026-03-07 09:00")]
    [InlineData("pause 3 days", "早报暂停到 2026-03-05 09:00")]
    [InlineData("/pause a week", "早报暂停到 2026-03-09 09:00")]
    [InlineData("pause until July 1", "早报暂停到 2026-07-01 00:00")]
    [InlineData("暂停 365天", "早报暂停到 2027-03-02 09:00")]
    [InlineData("暂停 400天", "最多暂停 365 天")]
    [InlineData("暂停到 2026-01-01", "那一天已经到了")]
    [InlineData("暂停 一会儿", "没看懂要停多久")]
    [InlineData("暂停营业", "没有找到“暂停营业”")]
    public async Task Digests_are_paused(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync("订阅 防汛", line), StringComparison.Ordinal);

    [Theory]
    [InlineData("恢复", "恢复了，下一次早报 2026-03-03 07:30")]
    [InlineData("恢复早报", "恢复了，下一次早报 2026-03-03 07:30")]
    [InlineData("恢復", "恢复了")]
    [InlineData("取消暂停", "恢复了")]
    [InlineData("结束暂停", "恢复了")]
    [InlineData("恢复送报", "恢复了")]
    [InlineData("请恢复早报", "恢复了")]
    [InlineData("unpause", "恢复了")]
    [InlineData("暂停 关", "恢复了")]
    [InlineData("resume", "恢复了")]
    [InlineData("/resume", "恢复了")]
    public async Task A_pause_is_ended(string line, string expected)
    {
        Assert.Contains(expected, await bot.SayAsync("订阅 防汛", "暂停 一周", line), StringComparison.Ordinal);
        Assert.Contains("早报没有暂停", await bot.SayAsync("订阅 防汛", "暂停 一周", line, "恢复"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("周报 周日 18:00", "每周日 18:00 送周报，下一次 2026-03-08 18:00")]
    [InlineData("周报 周日", "每周日 18:00 送周报")]
    [InlineData("周报 星期五下午5点", "每周五 17:00 送周报，下一次 2026-03-06 17:00")]
    [InlineData("周报周六早上9点", "每周六 09:00 送周报")]
    [InlineData("周报 20:30", "每周日 20:30 送周报")]
    [InlineData("周报 开", "每周日 18:00 送周报")]
    [InlineData("週報 週一 8點", "每周一 08:00 送周报")]
    [InlineData("weekly sunday 18:00", "每周日 18:00 送周报")]
    [InlineData("weekly fri 5pm", "每周五 17:00 送周报")]
    [InlineData("/weekly saturday at 9:00", "每周六 09:00 送周报")]
    [InlineData("周报 关", "周报取消了")]
    [InlineData("weekly off", "周报取消了")]
    [InlineData("周报 周一三 8:00", "没看懂。写一个日子和一个时间")]
    [InlineData("周报 明年", "没看懂。写一个日子和一个时间")]
    public async Task The_weekly_digest_is_set(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task The_week_is_told_by_topic_and_its_numbers_show_the_stories()
    {
        var week = await bot.SayAsync("周报");

        Assert.Contains("【株洲日报 · 一周要闻 2024年6月21日—6月27日】", week, StringComparison.Ordinal);
        Assert.Contains("【防汛应急】\n\n1. 湘江株洲站今年首次超警戒水位", week, StringComparison.Ordinal);
        Assert.Contains("周报 周日 18:00", week, StringComparison.Ordinal);
        Assert.Contains("株洲日报讯（全媒体记者/俞强年", await bot.SayAsync("周报", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_week_of_one_who_follows_something_is_of_that_alone() =>
        Assert.DoesNotContain("【产业工业】", await bot.SayAsync("订阅 防汛", "weekly"), StringComparison.Ordinal);

    [Theory]
    [InlineData("免打扰", "没有设免打扰")]
    [InlineData("免打扰 22:00-07:00", "22:00–07:00 不打扰：早报等到 07:00 再送；警报照来。")]
    [InlineData("免打扰22:00-07:00", "22:00–07:00 不打扰")]
    [InlineData("免打扰 22:00－07:00 严重", "只有严重警报会来")]
    [InlineData("免打扰 22-7 无", "警报也等到结束")]
    [InlineData("免打扰 22:00-07:00 严重 静音", "只有严重警报会来，不出声")]
    [InlineData("免打擾 晚上10點到早上7點 全部 靜音", "警报照来，不出声")]
    [InlineData("勿扰 23:00～6:30", "23:00–06:30 不打扰")]
    [InlineData("免打扰 开", "22:00–07:00 不打扰")]
    [InlineData("quiet 22:00-07:00 severe silent", "只有严重警报会来，不出声")]
    [InlineData("/quiet 10pm to 7am none", "警报也等到结束")]
    [InlineData("do not disturb from 23:00 until 7:00", "23:00–07:00 不打扰")]
    [InlineData("免打扰 关", "免打扰关了")]
    [InlineData("quiet off", "免打扰关了")]
    [InlineData("免打扰 22:00-22:00", "没看懂")]
    [InlineData("免打扰 有时", "没看懂")]
    public async Task Quiet_hours_are_set(string line, string expected) => Assert.Contains(expected, await bot.SayAsync(line), StringComparison.Ordinal);

    [Fact]
    public async Task What_comes_in_quiet_hours_is_changed_without_their_hours() => Assert.Contains(
        "23:00–06:00 不打扰：早报等到 06:00 再送；只有严重警报会来，不出声",
        await bot.SayAsync("免打扰 23-6 静音", "免打扰 严重"),
        StringComparison.Ordinal);

    [Fact]
    public async Task Mine_shows_everything_that_was_set()
    {
        var mine = await bot.SayAsync("订阅 防汛、金融", "时间 工作日 7:30 18:00", "时区 伦敦", "免打扰 22-7 严重", "周报 周日 18:00", "暂停 3天", "我的订阅");

        Assert.Contains("1. 防汛应急\n2. 金融财经", mine, StringComparison.Ordinal);
        Assert.Contains("早报时间：工作日 07:30、18:00（Europe/London）", mine, StringComparison.Ordinal);
        Assert.Contains("下一次：2026-03-05 07:30", mine, StringComparison.Ordinal);
        Assert.Contains("上一次：还没有发过", mine, StringComparison.Ordinal);
        Assert.Contains("暂停：到 2026-03-05 01:00，警报照常", mine, StringComparison.Ordinal);
        Assert.Contains("周报：每周日 18:00，下一次 2026-03-08 18:00", mine, StringComparison.Ordinal);
        Assert.Contains("免打扰：22:00–07:00，只有严重警报会来", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mine_says_so_in_English_as_well()
    {
        var mine = await bot.SayAsync("English", "subscribe flood", "time mon-fri 7:30", "quiet 10pm-7am none", "weekly sunday 18:00", "pause 3 days", "mine");

        Assert.Contains("Digest: on workdays at 07:30 (Asia/Shanghai)", mine, StringComparison.Ordinal);
        Assert.Contains("Paused: until 2026-03-05 09:00; alerts come all the same", mine, StringComparison.Ordinal);
        Assert.Contains("Weekly: on Sun at 18:00, next on 2026-03-08 18:00", mine, StringComparison.Ordinal);
        Assert.Contains("Quiet: 22:00–07:00, alerts wait for the end as well", mine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time weekdays 7:30", "Done: the digest comes at 07:30 on workdays, next on 2026-03-03 07:30.")]
    [InlineData("zone Tokyo", "your time zone is Asia/Tokyo; it is 2026-03-02 10:00 there now. The next digest comes on 2026-03-03 07:30.")]
    [InlineData("pause 3 days", "No digests until 2026-03-05 09:00. The next one comes on 2026-03-06 07:30. Alerts come all the same.")]
    [InlineData("quiet 22:00-07:00 severe silent", "only severe alerts come, silently")]
    [InlineData("weekly sunday 18:00", "the weekly digest comes on Sun at 18:00, next on 2026-03-08 18:00")]
    [InlineData("weekly", "The week 21 June – 27 June 2024")]
    public async Task English_is_answered_in_English(string line, string expected) =>
        Assert.Contains(expected, await bot.SayAsync("English", "subscribe flood", line), StringComparison.Ordinal);

    [Fact]
    public async Task A_number_answers_how_long_to_pause() =>
        Assert.Contains("早报暂停到 2026-03-09 09:00", await bot.SayAsync("订阅 防汛", "暂停", "2"), StringComparison.Ordinal);

    [Fact]
    public async Task Who_follows_nothing_may_set_the_time_beforehand()
    {
        Assert.Contains("记下了：工作日 06:30", await bot.SayAsync("时间 工作日 6:30"), StringComparison.Ordinal);
        Assert.Contains("下一次：2026-03-03 06:30", await bot.SayAsync("时间 工作日 6:30", "订阅 防汛", "我的订阅"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_drops_everything_gets_no_weekly_digest_either() =>
        Assert.Contains("周报：没有", await bot.SayAsync("订阅 防汛", "周报 开", "退订 防汛", "我的订阅"), StringComparison.Ordinal);
}
