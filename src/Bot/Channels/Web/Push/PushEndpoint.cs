using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baozhai.Bot.Chats;
using Baozhai.Bot.Subscriptions;
using Baozhai.Bot.Web;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Web.Push;

/// <summary><c>/api/push</c> and <c>/api/chat/{chatId}/push</c>: a page says which browser is told of what comes to its chat while it is closed.</summary>
internal static class PushEndpoint
{
    /// <summary>How many browsers a chat may have; the oldest makes room.</summary>
    public const int MostBrowsers = 5;

    private const int LongestBody = 4 * 1024;

    /// <summary>The public key a browser subscribes with; nothing where pushes are off, which is no fault of a page that asks.</summary>
    public static async Task<IResult> KeyAsync(PushKeys keys, CancellationToken cancellationToken) => keys.IsOn
        ? TypedResults.Json(new PushKeyAnswer((await keys.GetAsync(cancellationToken)).Public), PushJson.Default.PushKeyAnswer)
        : TypedResults.NoContent();

    /// <summary>Keeps a browser.</summary>
    public static async Task<IResult> AddAsync(
        string chatId, HttpRequest request, IPushBook book, PushKeys keys, IChats chats, IOptions<WebOptions> web, CancellationToken cancellationToken)
    {
        if (!WebChatId.TryParse(chatId, out var chat)) return WebChatId.Refused();
        if (!keys.IsOn) return Refusal.With(StatusCodes.Status404NotFound, "没有设置 Web:PublicUrl，不能推送到浏览器。");
        var (given, refusal) = await ReadAsync(request, cancellationToken);
        if (given is null) return refusal!;
        if (!IsUsable(given, web.Value)) return Refusal.With(StatusCodes.Status400BadRequest, "endpoint 要是 https 地址，keys 要有 p256dh 和 auth。");
        // A browser belongs to a chat that exists: whoever says nothing is told nothing.
        if (await chats.FindAsync(chat, cancellationToken) is null) return Refusal.With(StatusCodes.Status409Conflict, "先和报摘说句话，再打开提醒。");
        await book.AddAsync(new PushBrowser(NameOf(given.Endpoint), chat, given.Endpoint, given.Keys!.P256dh, given.Keys.Auth), MostBrowsers, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>Forgets a browser of this chat. One that is not known is as good as forgotten.</summary>
    public static async Task<IResult> RemoveAsync(string chatId, HttpRequest request, IPushBook book, CancellationToken cancellationToken)
    {
        if (!WebChatId.TryParse(chatId, out var chat)) return WebChatId.Refused();
        var (given, refusal) = await ReadAsync(request, cancellationToken);
        if (given is null) return refusal!;
        if (await book.FindAsync(NameOf(given.Endpoint), cancellationToken) is { } known && known.Chat == chat) await book.RemoveAsync(known.Name, cancellationToken);
        return TypedResults.NoContent();
    }

    /// <summary>The name of a browser.</summary>
    public static string NameOf(string endpoint) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)).AsSpan(0, 16));

    private static async Task<(GivenBrowser? Given, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request, LongestBody, cancellationToken) is not { } body) return (null, Refusal.With(StatusCodes.Status413PayloadTooLarge, "太长了。"));
        try
        {
            if (JsonSerializer.Deserialize(body.Span, PushJson.Default.GivenBrowser) is { Endpoint: not null } given) return (given, null);
        }
        catch (JsonException)
        {
            // It is refused below.
        }

        return (null, Refusal.With(StatusCodes.Status400BadRequest, "要的是 JSON：{\"endpoint\":\"https://…\",\"keys\":{\"p256dh\":\"…\",\"auth\":\"…\"}}。"));
    }

    // Where the endpoint leads is looked at again when it is connected to; here only what cannot be right is refused.
    private static bool IsUsable(GivenBrowser given, WebOptions options) =>
        Uri.TryCreate(given.Endpoint, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && options.PrivatePushHosts.Contains(address.Authority)))
        && given.Keys is { P256dh: { } key, Auth: { } secret } && IsPoint(key) && IsOf(secret, 16);

    private static bool IsOf(string text, int bytes)
    {
        Span<byte> read = stackalloc byte[128];
        return text.Length < 128 && Base64Url.IsValid(text, out var length) && length == bytes && Base64Url.TryDecodeFromChars(text, read, out _);
    }

    // A point that is not on the curve cannot be encrypted for.
    private static bool IsPoint(string key)
    {
        if (!IsOf(key, 65) || Base64Url.DecodeFromChars(key) is not [4, .. { Length: 64 } point]) return false;
        try
        {
            using var read = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[..32], Y = point[32..] } });
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}

/// <summary>The public key of this program.</summary>
/// <param name="Key">In base64url.</param>
internal sealed record PushKeyAnswer(string Key);

/// <summary>A browser as it describes itself (<c>PushSubscription.toJSON()</c>).</summary>
/// <param name="Endpoint">Where its push service takes messages.</param>
/// <param name="Keys">What they are encrypted with.</param>
internal sealed record GivenBrowser(string Endpoint, GivenKeys? Keys);

/// <summary>What messages are encrypted with.</summary>
/// <param name="P256dh">Its public key.</param>
/// <param name="Auth">Its secret.</param>
internal sealed record GivenKeys(string P256dh, string Auth);

/// <summary>What a browser shows.</summary>
/// <param name="Title">The first line.</param>
/// <param name="Body">What follows, cut.</param>
/// <param name="Lane"><c>alert</c> or <c>digest</c>.</param>
/// <param name="Silent">Whether it makes no sound.</param>
/// <param name="Tag">What is shown in the place of what: the same thing is shown once.</param>
internal sealed record PushNote(string Title, string Body, string Lane, bool Silent, string Tag);

/// <summary>The JSON of pushes.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PushKeyAnswer))]
[JsonSerializable(typeof(GivenBrowser))]
[JsonSerializable(typeof(PushNote))]
internal sealed partial class PushJson : JsonSerializerContext;
