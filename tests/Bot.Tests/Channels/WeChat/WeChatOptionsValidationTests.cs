using Baozhai.Bot.Channels.WeChat;

namespace Baozhai.Bot.Tests.Channels.WeChat;

public sealed class WeChatOptionsValidationTests
{
    private const string Key = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    [Fact]
    public void A_token_alone_is_enough_for_plain_mode() => Assert.Null(Failure(new WeChatOptions { Token = "peerToken" }));

    [Fact]
    public void With_a_key_messages_must_be_encrypted_unless_plain_mode_is_asked_for()
    {
        Assert.True(new WeChatOptions { EncodingAesKey = Key }.IsSecure);
        Assert.False(new WeChatOptions { EncodingAesKey = Key, Mode = "plain" }.IsSecure);
        Assert.False(new WeChatOptions().IsSecure);
    }

    [Theory]
    [InlineData("", "", "", "", "Personal", "", "WeChat:Token ")]
    [InlineData("a b", "", "", "", "Personal", "", "WeChat:Token ")]
    [InlineData("peerToken", "short", "wx1234567890", "", "Personal", "", "WeChat:EncodingAesKey ")]
    [InlineData("peerToken", "", "wx1234567890", "Both", "Personal", "", "WeChat:Mode ")]
    [InlineData("peerToken", "", "wx1234567890", "Secure", "Personal", "", "WeChat:Mode ")]
    [InlineData("peerToken", Key, "", "", "Personal", "", "WeChat:AppId ")]
    [InlineData("peerToken", Key, "gh_1234567890", "", "Personal", "", "WeChat:AppId ")]
    [InlineData("peerToken", Key, "wx1234567890", "", "Company", "", "WeChat:AccountType ")]
    [InlineData("peerToken", Key, "wx1234567890", "", "VerifiedService", "", "WeChat:AccountType ")]
    [InlineData("peerToken", Key, "wx1234567890", "", "Service", "secret!", "WeChat:AppSecret ")]
    [InlineData("peerToken", "", "", "", "Service", "0123456789abcdef0123456789abcdef", "WeChat:AppSecret ")]
    public void A_wrong_value_is_named_in_one_line(string token, string key, string appId, string mode, string account, string secret, string named)
    {
        var failure = Failure(new WeChatOptions { Token = token, EncodingAesKey = key, AppId = appId, Mode = mode, AccountType = account, AppSecret = secret })!;

        Assert.StartsWith(named, failure, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure);
        Assert.DoesNotContain("secret!", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, failure, StringComparison.Ordinal);
    }

    private static string? Failure(WeChatOptions options) => new WeChatOptionsValidation().Validate(null, options).FailureMessage;
}
