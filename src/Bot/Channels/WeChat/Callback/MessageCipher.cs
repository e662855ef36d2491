using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Channels.WeChat.Callback;

/// <summary>
/// WeChat's message encryption (公众平台, 消息加解密说明): AES-256-CBC, the first half of the key as IV, over
/// 16 random bytes, the length of the message as four bytes (big-endian), the message, and the account's id, padded to a multiple of 32.
/// </summary>
internal sealed class MessageCipher
{
    /// <summary>Random bytes before a message.</summary>
    public const int RandomLength = 16;

    private const int IvLength = 16;
    private const int LengthLength = 4;

    // Longer than a block of AES: the paddings of System.Security.Cryptography refuse what is padded so.
    private const int PaddingBlock = 32;

    private readonly byte[] _key;
    private readonly byte[] _iv;
    private readonly byte[] _receiver;

    /// <summary>Makes the cipher of an account.</summary>
    /// <param name="encodingAesKey">43 characters: 32 bytes in Base64 without the closing equals sign.</param>
    /// <param name="receiver">The account's id.</param>
    public MessageCipher(string encodingAesKey, string receiver)
    {
        _key = Convert.FromBase64String(encodingAesKey + "=");
        _iv = _key[..IvLength];
        _receiver = Encoding.UTF8.GetBytes(receiver);
    }

    /// <summary>Encrypts a message.</summary>
    public string Encrypt(ReadOnlySpan<byte> message) => Encrypt(message, RandomNumberGenerator.GetBytes(RandomLength));

    /// <summary>Encrypts a message behind given bytes, which must be random outside of tests.</summary>
    public string Encrypt(ReadOnlySpan<byte> message, ReadOnlySpan<byte> random)
    {
        var length = RandomLength + LengthLength + message.Length + _receiver.Length;
        var padding = PaddingBlock - (length % PaddingBlock);
        var plain = new byte[length + padding];
        random[..RandomLength].CopyTo(plain);
        BinaryPrimitives.WriteInt32BigEndian(plain.AsSpan(RandomLength), message.Length);
        message.CopyTo(plain.AsSpan(RandomLength + LengthLength));
        _receiver.CopyTo(plain, length - _receiver.Length);
        plain.AsSpan(length).Fill((byte)padding);
        using var aes = Cipher();
        return Convert.ToBase64String(aes.EncryptCbc(plain, _iv, PaddingMode.None));
    }

    /// <summary>Decrypts a message; false when it is damaged, of another key, or for another account.</summary>
    /// <param name="encrypted">Base64.</param>
    /// <param name="message">The message's bytes.</param>
    public bool TryDecrypt(string encrypted, [NotNullWhen(true)] out byte[]? message)
    {
        message = null;
        if (!Base64.IsValid(encrypted, out var length) || length == 0 || length % IvLength != 0) return false;
        using var aes = Cipher();
        return TryUnwrap(aes.DecryptCbc(Convert.FromBase64String(encrypted), _iv, PaddingMode.None), out message);
    }

    private Aes Cipher()
    {
        var aes = Aes.Create();
        aes.Key = _key;
        return aes;
    }

    // The signature was checked before: what the padding was is no secret any more.
    private bool TryUnwrap(ReadOnlySpan<byte> plain, [NotNullWhen(true)] out byte[]? message)
    {
        message = null;
        var padding = plain[^1];
        if (padding is < 1 or > PaddingBlock || padding > plain.Length || plain[^padding..].ContainsAnyExcept(padding)) return false;

        plain = plain[..^padding];
        const int Head = RandomLength + LengthLength;
        if (plain.Length < Head) return false;
        var length = BinaryPrimitives.ReadInt32BigEndian(plain[RandomLength..]);
        if (length < 0 || length > plain.Length - Head) return false;
        if (!CryptographicOperations.FixedTimeEquals(plain[(Head + length)..], _receiver)) return false;

        message = plain.Slice(Head, length).ToArray();
        return true;
    }
}
