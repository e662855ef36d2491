using System.Text;
using Baozhai.Bot.Channels.WeChat.Callback;

namespace Baozhai.Bot.Tests.Channels.WeChat;

public sealed class VectorTests
{
    public static TheoryData<string> Published => [.. Vector.Ids("published")];

    public static TheoryData<string> Derived => [.. Vector.Ids("derived")];

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_signature_is_ours(string id)
    {
        var vector = Vector.Of("published", id);

        if (vector.Find("signature") is { } signature) Assert.Equal(signature, CallbackSignature.Of(vector["token"], vector["timestamp"], vector["nonce"]));
        if (vector.Find("msg_signature") is { } sealing)
            Assert.Equal(sealing, CallbackSignature.Of(vector["token"], vector["timestamp"], vector["nonce"], vector["encrypt"]));
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_ciphertext_opens_and_is_made_again(string id)
    {
        var vector = Vector.Of("published", id);
        if (vector.Find("plaintext") is not { } plaintext) return;
        var cipher = new MessageCipher(vector["encodingAESKey"], vector["appid"]);

        Assert.True(cipher.TryDecrypt(vector["encrypt"], out var message));
        Assert.Equal(plaintext, Encoding.UTF8.GetString(message));

        var random = vector.Find("random") is { } text ? Encoding.UTF8.GetBytes(text) : Convert.FromHexString(vector["random_hex"]);
        Assert.Equal(vector["encrypt"], cipher.Encrypt(message, random));
    }

    [Theory]
    [MemberData(nameof(Derived))]
    public void A_derived_ciphertext_is_taken_or_refused_as_it_should_be(string id)
    {
        var vector = Vector.Of("derived", id);
        var cipher = new MessageCipher(vector["encodingAESKey"], vector["appid"]);

        Assert.True(CallbackSignature.Fits(vector["msg_signature"], vector["token"], vector["timestamp"], vector["nonce"], vector["encrypt"]));
        Assert.Equal(vector.Accept, cipher.TryDecrypt(vector["encrypt"], out var message));
        if (vector.Accept) Assert.Equal(vector["plaintext"], Encoding.UTF8.GetString(message!));
    }
}
