using Baozhai.Bot.Sources.Editions;
using Baozhai.Newsroom.Editions;

namespace Baozhai.Bot.Tests.Sources.Editions;

public sealed class SameStoriesTests
{
    private const string Bridge = "江湾大桥昨日合龙，全长一千米，市民出行更方便。施工单位说，桥面铺装月底完成，年内通车。";

    [Fact]
    public void A_story_that_is_printed_twice_is_told_once_and_the_longer_one_stays()
    {
        var leftOut = new List<string>();

        var once = SameStories.Once([Story("大桥合龙", Bridge), Story("合龙了", Bridge + "（记者方晓）"), Story("门诊开到晚上九点", "江湾医院夜间门诊昨日开诊，工作日延长到二十一时，挂号不加价。")], leftOut);

        Assert.Equal(["合龙了", "门诊开到晚上九点"], once.Select(story => story.Title));
        Assert.Contains("printed twice", Assert.Single(leftOut), StringComparison.Ordinal);
    }

    [Fact]
    public void Stories_that_share_a_paragraph_are_two() => Assert.Equal(2, SameStories.Once([Story("甲", Bridge), Story("乙", Bridge + "同一天，江湾医院夜间门诊开诊，工作日延长到二十一时。家住附近的市民说，再也不用天不亮就来排队了。")], []).Count);

    private static EditionStory Story(string title, string text) => new() { Title = title, Paragraphs = [new StoryParagraph(text)] };
}
