using Baozhai.Newsroom.Issues;

namespace Baozhai.Newsroom.Tests.Issues;

/// <summary>The year of a page that prints none in a masthead.</summary>
public sealed class YearTests
{
    [Theory]
    [InlineData("6月27日（星期四，农历五月廿二），龙舟赛在滨江举行。", "page.txt", "2024-06-28")]
    [InlineData("6月26日下午，闸门全部提起。新规从2025年1月1日起施行。", "page.txt", "2024-06-27")]
    [InlineData("6月26日下午，闸门全部提起。自2025年起，水厂改造，2024年以来首次提闸。", "page.txt", "2024-06-27")]
    [InlineData("6月26日下午，闸门全部提起。", "江湾日报2024.txt", "2024-06-27")]
    [InlineData("6月26日下午，闸门全部提起。到2030年，大桥将建成。", "page.txt", null)]
    [InlineData("6月27日（星期四），龙舟赛在滨江举行。", "page.txt", null)]
    public void Plans_are_no_witnesses_and_weekdays_lunar_dates_and_names_are(string story, string file, string? day) =>
        Assert.Equal(day, IssueReader.Read(PageText.Of("# 滨江见闻", "本报讯（记者 方晓）" + story), file).Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
