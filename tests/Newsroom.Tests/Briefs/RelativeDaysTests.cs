using Baozhai.Newsroom.Briefs;

namespace Baozhai.Newsroom.Tests.Briefs;

public sealed class RelativeDaysTests
{
    [Theory]
    [InlineData("商务部11日发布数据。", "商务部8月11日发布数据。")]
    [InlineData("商务部10日发布数据。", "商务部8月10日发布数据。")]
    [InlineData("今天上午,新桥通车。", "8月11日上午,新桥通车。")]
    [InlineData("今日，新桥通车。", "8月11日，新桥通车。")]
    [InlineData("经过三年施工,今天9时新桥通车。", "经过三年施工,8月11日9时新桥通车。")]
    public void A_day_is_written_with_its_month(string text, string written) => Assert.Equal(written, RelativeDays.Write(text, 8, 11));

    [Theory]
    [InlineData("8月9日,商务部发布数据。")]
    [InlineData("会展将于9日开幕。")]
    [InlineData("会展20日开幕。")]
    [InlineData("活动10日至11日举行。")]
    [InlineData("请在10日前报名。")]
    [InlineData("每月5日发放。")]
    [InlineData("第11日的数据。")]
    [InlineData("月9日,新桥通车。")]
    [InlineData("第211日的数据。")]
    [InlineData("今天的江湾,高楼林立。")]
    [InlineData("江湾日报记者走进社区。")]
    [InlineData("")]
    public void A_day_that_is_not_certain_is_left_as_it_stands(string text) => Assert.Equal(text, RelativeDays.Write(text, 8, 11));
}
