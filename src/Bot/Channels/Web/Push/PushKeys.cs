using System.Buffers.Text;
using System.Security.Cryptography;
using Baozhai.Bot.Web;
using Microsoft.Extensions.Options;

namespace Baozhai.Bot.Channels.Web.Push;

/// <summary>The keys of this program, made when they are first needed.</summary>
/// <param name="book">Where they are kept.</param>
/// <param name="web">Whether pushes are on.</param>
internal sealed class PushKeys(IPushBook book, IOptions<WebOptions> web)
{
    private VapidKeys? _keys;

    /// <summary>Whether browsers can be told: push services want to know who sends, which is the public address.</summary>
    public bool IsOn => Subject is not null;

    /// <summary>Who sends, for the people of a push service; null where <c>Web:PublicUrl</c> is not an https address.</summary>
    public string? Subject => Uri.TryCreate(web.Value.PublicUrl, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address.GetLeftPart(UriPartial.Authority) : null;

    /// <summary>The keys.</summary>
    public async ValueTask<VapidKeys> GetAsync(CancellationToken cancellationToken) =>
        _keys ??= await book.FindKeysAsync(cancellationToken) ?? await book.KeysAsync(Make(), cancellationToken);

    /// <summary>New keys.</summary>
    public static VapidKeys Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var values = pair.ExportParameters(includePrivateParameters: true);
        return new VapidKeys(Base64Url.EncodeToString([4, .. values.Q.X!, .. values.Q.Y!]), Base64Url.EncodeToString(values.D!));
    }
}
