using System.Net;
using System.Text;
using Baozhai.Bot.Channels.WeChat.Callback;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Hosting;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Baozhai.Bot.Tests.Channels.WeChat;

/// <summary>What <c>/wechat</c> takes and what it refuses, in the whole program.</summary>
public sealed class CallbackTests() : BotTest("2026-03-02T09:00+08:00", AccountPeer.Settings())
{
    private const string Who = "oPeerReader0000000000000001";

    private AccountPeer _peer = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _peer = new AccountPeer(Bot.Http, Bot.Clock);
    }

    private protected override void AddParts(WebApplicationBuilder builder) => builder.AddWorkers();

    [Fact]
    public async Task The_address_is_verified_with_the_token()
    {
        var signed = $"timestamp={_peer.Timestamp}&nonce=a%2Bb&signature={CallbackSignature.Of(AccountPeer.Token, _peer.Timestamp, "a+b")}&echostr=4375120948345356249";

        Assert.Equal("4375120948345356249", await Bot.Http.GetStringAsync($"/wechat?{signed}"));
        foreach (var wrong in (string[])["", signed.Replace("signature=", "signature=0", StringComparison.Ordinal), signed + "&signature=1", signed.Replace("nonce", "once", StringComparison.Ordinal)])
            Assert.Equal(HttpStatusCode.Forbidden, (await Bot.Http.GetAsync($"/wechat?{wrong}")).StatusCode);
    }

    [Fact]
    public async Task A_message_is_answered() => Assert.Contains("已订阅：金融财经", await _peer.SayAsync(Who, "订阅 金融"), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_or_missing_signature_is_refused()
    {
        var good = _peer.Envelope(_peer.Text(Who, "订阅 金融"));

        await RefusedAsync(good with { Query = good.Query.Replace("msg_signature=", "msg_signature=0", StringComparison.Ordinal) });
        await RefusedAsync(good with { Query = good.Query[..good.Query.IndexOf("&msg_signature", StringComparison.Ordinal)] });
        await RefusedAsync(good with { Query = "" });
    }

    [Fact]
    public async Task Another_ciphertext_under_an_old_signature_is_refused()
    {
        var old = _peer.Envelope(_peer.Text(Who, "你好"));

        await RefusedAsync(_peer.Envelope(_peer.Text(Who, "订阅 金融")) with { Query = old.Query });
    }

    [Fact]
    public async Task A_message_for_another_account_is_refused()
    {
        foreach (var other in (string[])["wx0000000000000000", AccountPeer.AppId + "x"])
            await RefusedAsync(_peer.Sealed(new MessageCipher(AccountPeer.Key, other).Encrypt(Encoding.UTF8.GetBytes(_peer.Text(Who, "订阅 金融")))));
    }

    [Fact]
    public async Task A_damaged_ciphertext_is_refused()
    {
        var whole = new MessageCipher(AccountPeer.Key, AccountPeer.AppId).Encrypt(Encoding.UTF8.GetBytes(_peer.Text(Who, "订阅 金融")));
        var bytes = Convert.FromBase64String(whole);

        foreach (var left in (int[])[bytes.Length - 7, bytes.Length - 16, 64, 16])
            await RefusedAsync(_peer.Sealed(Convert.ToBase64String(bytes, 0, left)));
        await RefusedAsync(_peer.Sealed(""));
        await RefusedAsync(_peer.Sealed("***"));
    }

    [Fact]
    public async Task A_plain_body_is_refused_in_secure_mode() =>
        await RefusedAsync(new AccountPeer(Bot.Http, Bot.Clock, secure: false).Envelope(_peer.Text(Who, "订阅 金融")));

    [Fact]
    public async Task A_request_played_again_is_answered_alike_and_acted_on_once()
    {
        var request = _peer.Envelope(_peer.Text(Who, "订阅 金融"));
        await _peer.PostAsync(request);

        Assert.Equal(HttpStatusCode.OK, (await _peer.PostAsync(request)).StatusCode);
        Assert.Single(await FollowedAsync());
    }

    [Fact]
    public async Task A_request_of_yesterday_is_refused()
    {
        _peer.Timestamp = Bot.Clock.GetUtcNow().AddDays(-1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

        await RefusedAsync(_peer.Envelope(_peer.Text(Who, "订阅 金融")));
    }

    [Fact]
    public async Task A_megabyte_is_refused() => await RefusedAsync(_peer.Envelope(_peer.Text(Who, "订阅 金融 " + new string('x', 1 << 20))), HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task A_doctype_is_refused_outside_and_inside()
    {
        const string Doctype = "<!DOCTYPE xml [<!ENTITY a \"订阅 金融\">]>";
        var good = _peer.Envelope(_peer.Text(Who, "订阅 金融"));

        await RefusedAsync(good with { Body = Doctype + good.Body });
        await RefusedAsync(_peer.Envelope(Doctype + _peer.Text(Who, "订阅 金融")));
    }

    [Fact]
    public async Task Control_characters_in_a_message_harm_neither_it_nor_its_answer()
    {
        var message = _peer.Message(Who, "<MsgType>text</MsgType><Content><![CDATA[火星\u0001移民\u0000]]></Content><MsgId>7</MsgId>");

        Assert.Contains("“火星移民”", await _peer.HandOverAsync(message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_comes_five_times_at_once_is_acted_on_once_and_answered_alike()
    {
        var message = _peer.Text(Who, "订阅 金融");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _peer.HandOverAsync(message)));

        Assert.Contains("已订阅：金融财经", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        Assert.Equal(answers[0], await _peer.HandOverAsync(message));
    }

    [Fact]
    public async Task One_number_from_two_people_is_two_messages()
    {
        const string Fields = "<MsgType>text</MsgType><Content>订阅 金融</Content><MsgId>9</MsgId>";

        Assert.Contains("已订阅", await _peer.HandOverAsync(_peer.Message(Who, Fields)), StringComparison.Ordinal);
        Assert.Contains("已订阅", await _peer.HandOverAsync(_peer.Message("oPeerOther", Fields)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Following_is_greeted_with_stories_and_choices_and_a_code_subscribes()
    {
        var greeting = await _peer.HandOverAsync(_peer.Event(Who, "subscribe", "qrscene_topic_flood"));

        Assert.Contains("欢迎关注报摘", greeting, StringComparison.Ordinal);
        Assert.Contains("已订阅：防汛应急", greeting, StringComparison.Ordinal);
        Assert.Contains("选栏目", greeting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_is_told_nothing_and_finds_everything_on_return()
    {
        await _peer.SayAsync(Who, "订阅 金融");

        Assert.Equal("success", await _peer.HandOverAsync(_peer.Event(Who, "unsubscribe")));
        Assert.Equal(ChatState.Gone, (await ChatAsync())!.State);
        Assert.Contains("金融财经", await _peer.SayAsync(Who, "我的订阅"), StringComparison.Ordinal);
        Assert.Equal(ChatState.Active, (await ChatAsync())!.State);
    }

    [Theory]
    [InlineData("<MsgType>image</MsgType><PicUrl>http://x</PicUrl><MsgId>1</MsgId>", "图片")]
    [InlineData("<MsgType>voice</MsgType><MediaId>m</MediaId><MsgId>2</MsgId>", "打字")]
    [InlineData("<MsgType>voice</MsgType><Recognition><![CDATA[订阅金融。]]></Recognition><MsgId>3</MsgId>", "已订阅：金融财经")]
    [InlineData("<MsgType>location</MsgType><Label>x</Label><MsgId>4</MsgId>", "位置")]
    [InlineData("<MsgType>location</MsgType><Location_X>27.66</Location_X><Location_Y>113.51</Location_Y><MsgId>5</MsgId>", "醴陵市（约 1 公里）")]
    [InlineData("<MsgType>link</MsgType><Url>http://x</Url><MsgId>5</MsgId>", "链接")]
    [InlineData("<MsgType>shortvideo</MsgType><MsgId>6</MsgId>", "视频")]
    [InlineData("<MsgType>what_comes_next</MsgType><MsgId>7</MsgId>", "菜单")]
    public async Task What_has_no_words_is_answered_kindly(string fields, string answer) =>
        Assert.Contains(answer, await _peer.HandOverAsync(_peer.Message(Who, fields)), StringComparison.Ordinal);

    [Fact]
    public async Task Events_nobody_waits_for_are_passed_over()
    {
        foreach (var name in (string[])["VIEW", "LOCATION", "TEMPLATESENDJOBFINISH", "no_such_event"])
            Assert.Equal("success", await _peer.HandOverAsync(_peer.Event(Who, name)));
        Assert.Null(await ChatAsync());
    }

    [Fact]
    public async Task A_count_of_what_was_done_is_not_to_be_had_in_production() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Bot.Http.GetAsync($"/wechat/acted-on?openid={Who}")).StatusCode);

    private async Task RefusedAsync(CallbackRequest request, HttpStatusCode status = HttpStatusCode.Forbidden)
    {
        using var response = await _peer.PostAsync(request);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(await FollowedAsync());
    }

    private Task<Chat?> ChatAsync() => Chats.FindAsync(new ChatId("wechat", Who), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<Subscription>> FollowedAsync() => Chats.SubscriptionsAsync(new ChatId("wechat", Who), TestContext.Current.CancellationToken);

    private IChats Chats => Bot.Services.GetRequiredService<IChats>();
}
