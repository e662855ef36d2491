using Baozhai.Bot.Chats;
using Baozhai.Bot.Conversation;
using Baozhai.Bot.Intake.Lexicons;
using Baozhai.Bot.Messages;
using Baozhai.Bot.Presentation;

namespace Baozhai.Bot.Tests.Conversation;

public sealed class SubscriptionPhrasesTests
{
    private readonly SubscriptionPhrases _phrases = new(LexiconFiles.Topics(new TopicOptions()), LexiconFiles.Places(new PlaceOptions()));

    [Theory]
    [InlineData("防汛", "防汛应急")]
    [InlineData("防汛应急", "防汛应急")]
    [InlineData("flood", "防汛应急")]
    [InlineData("1", "防汛应急")]
    [InlineData("防汛新闻", "防汛应急")]
    [InlineData("关于防汛的消息", "防汛应急")]
    [InlineData("防汛 金融", "防汛应急；金融财经")]
    [InlineData("防汛和金融", "防汛应急；金融财经")]
    [InlineData("防汛和金融的消息", "防汛应急；金融财经")]
    [InlineData("防汛 和 金融", "防汛应急；金融财经")]
    [InlineData("防汛、金融，民生", "防汛应急；金融财经；民生保障")]
    [InlineData("1 2", "防汛应急；金融财经")]
    [InlineData("醴陵", "醴陵市（地名）")]
    [InlineData("醴陵的新闻", "醴陵市（地名）")]
    [InlineData("防汛 醴陵", "防汛应急；醴陵市（地名）")]
    [InlineData("醴陵 防汛", "醴陵市（地名）；防汛应急")]
    [InlineData("防汛+醴陵", "醴陵市的防汛应急")]
    [InlineData("防汛 +醴陵", "醴陵市的防汛应急")]
    [InlineData("醴陵防汛", "醴陵市的防汛应急")]
    [InlineData("醴陵的防汛", "醴陵市的防汛应急")]
    [InlineData("防汛、醴陵", "防汛应急；醴陵市（地名）")]
    [InlineData("防汛 醴陵 攸县", "防汛应急；醴陵市（地名）；攸县（地名）")]
    [InlineData("防汛+醴陵|攸县", "醴陵市或攸县的防汛应急")]
    [InlineData("防汛 金融 醴陵", "防汛应急；金融财经；醴陵市（地名）")]
    [InlineData("知识产权", "“知识产权”（关键词）")]
    [InlineData("“防汛”", "“防汛”（关键词）")]
    [InlineData("「知识 产权」", "“知识 产权”（关键词）")]
    [InlineData("知识产权 +贷款 -广告", "“知识产权” 且 “贷款”，不含“广告”")]
    [InlineData("知识产权+贷款", "“知识产权” 且 “贷款”")]
    [InlineData("油价|汽油", "“油价”或“汽油”")]
    [InlineData("防汛 +醴陵 -演练", "醴陵市的防汛应急，不含“演练”")]
    [InlineData("防汛 -演练", "防汛应急，不含“演练”")]
    [InlineData("C++", "“C++”（关键词）")]
    [InlineData("5G-A", "“5G-A”（关键词）")]
    [InlineData("房价新闻", "“房价”（关键词）")]
    [InlineData("-广告", "")]
    [InlineData("、 ，", "")]
    [InlineData("+", "")]
    [InlineData("“”", "")]
    [InlineData("|", "")]
    public void A_phrase_is_understood_and_said_back(string typed, string said) =>
        Assert.Equal(said, string.Join('；', _phrases.Parse(TypedText.Normalise(typed)).Select(one => SubscriptionText.Say(one, Language.Chinese))));

    [Theory]
    [InlineData("防汛+醴陵|攸县")]
    [InlineData("知识产权 +贷款|融资 -广告 -“招 聘”")]
    [InlineData("“C++ 100%”+醴陵")]
    public void What_is_followed_can_be_kept_and_typed_again(string typed)
    {
        var one = Assert.Single(_phrases.Parse(typed));
        Assert.Equal(one, Combination.Parse(one.Value).ToSubscription());
        Assert.Equal([one], _phrases.Parse(SubscriptionText.Typed(one)));
    }

    [Theory]
    [InlineData("防汛 醴陵", "醴陵市的防汛应急")]
    [InlineData("防汛 醴陵 攸县", "醴陵市或攸县的防汛应急")]
    [InlineData("醴陵", "醴陵市（地名）")]
    [InlineData("防汛、醴陵", null)]
    [InlineData("防汛 知识产权", null)]
    public void Who_asks_for_a_topic_and_a_place_means_both_at_once(string typed, string? said) =>
        Assert.Equal(said, _phrases.Known(TypedText.Normalise(typed)) is { } known ? SubscriptionText.Say(known, Language.Chinese) : null);

    [Theory]
    [InlineData("")]
    [InlineData("-word:广告")]
    [InlineData("topic:")]
    [InlineData("river:湘江")]
    [InlineData("防汛")]
    public void A_text_that_is_no_combination_is_refused(string text) => Assert.Throws<FormatException>(() => Combination.Parse(text));
}
