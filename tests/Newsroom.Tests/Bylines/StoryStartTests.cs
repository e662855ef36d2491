using Baozhai.Newsroom.Bylines;

namespace Baozhai.Newsroom.Tests.Bylines;

public sealed class StoryStartTests
{
    [Theory]
    [InlineData("新华社北京8月11日电 商务部发布数据。")]
    [InlineData("新华社北京8月11日电(记者方晓、何远)商务部发布数据。")]
    [InlineData("江湾日报讯(全媒体记者/方晓 通讯员/何远) 商务部发布数据。")]
    [InlineData("江湾日报讯（记者/方晓）商务部发布数据。")]
    [InlineData("江湾日报讯 商务部发布数据。")]
    [InlineData("中新网8月11日电 商务部发布数据。")]
    [InlineData("本报讯（记者方晓）商务部发布数据。")]
    [InlineData("参考消息网8月11日报道 商务部发布数据。")]
    [InlineData("【环球时报记者 方晓】商务部发布数据。")]
    public void A_dateline_ends_where_the_story_begins(string paragraph) =>
        Assert.Equal("商务部发布数据。", paragraph[StoryStart.Of(paragraph).Length..]);

    [Theory]
    [InlineData("商务部发布数据。")]
    [InlineData("5月6日,江湾区召开现场会。")]
    [InlineData("江湾日报记者走进社区。")]
    [InlineData("")]
    public void A_story_without_a_dateline_keeps_its_first_word(string paragraph) => Assert.Equal(0, StoryStart.Of(paragraph).Length);

    [Fact]
    public void A_dateline_alone_is_no_dateline() => Assert.Equal(0, StoryStart.Of("江湾日报讯 ").Length);
}
