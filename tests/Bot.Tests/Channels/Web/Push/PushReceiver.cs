using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Baozhai.Bot.Tests.Channels.Web.Push;

/// <summary>What a browser does with what it is pushed: RFC 8291 and RFC 8188, from the other side.</summary>
internal sealed class PushReceiver : IDisposable
{
    private readonly ECDiffieHellman _key;
    private readonly byte[] _secret;

    public PushReceiver()
        : this(ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256), RandomNumberGenerator.GetBytes(16))
    {
    }

    private PushReceiver(ECDiffieHellman key, byte[] secret) => (_key, _secret) = (key, secret);

    /// <summary>Its public key.</summary>
    public string P256dh => Base64Url.EncodeToString(Point(_key));

    public string Auth => Base64Url.EncodeToString(_secret);

    /// <summary>A browser with known keys.</summary>
    public static PushReceiver Of(string privateKey, string publicKey, string secret)
    {
        var point = Base64Url.DecodeFromChars(publicKey);
        var key = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            D = Base64Url.DecodeFromChars(privateKey),
            Q = new ECPoint { X = point[1..33], Y = point[33..] },
        });
        return new PushReceiver(key, Base64Url.DecodeFromChars(secret));
    }

    /// <summary>Reads a body of one record.</summary>
    public byte[] Decrypt(byte[] body)
    {
        var (salt, idLength) = (body[..16], body[20]);
        var sender = body[21..(21 + idLength)];
        var sealedText = body[(21 + idLength)..];
        Assert.True(BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(16)) >= sealedText.Length, "The body is one record.");
        using var other = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = sender[1..33], Y = sender[33..] } });
        var shared = _key.DeriveRawSecretAgreement(other.PublicKey);
        var input = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, _secret, [.. "WebPush: info\0"u8, .. Point(_key), .. sender]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 16, salt, [.. "Content-Encoding: aes128gcm\0"u8]);
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, input, 12, salt, [.. "Content-Encoding: nonce\0"u8]);
        var plain = new byte[sealedText.Length - 16];
        using var cipher = new AesGcm(key, 16);
        cipher.Decrypt(nonce, sealedText.AsSpan(0, plain.Length), sealedText.AsSpan(plain.Length), plain);
        // The last record ends in 2 and perhaps zeros.
        return plain[..Array.FindLastIndex(plain, octet => octet == 2)];
    }

    public void Dispose() => _key.Dispose();

    private static byte[] Point(ECDiffieHellman key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. point.X!, .. point.Y!];
    }
}
