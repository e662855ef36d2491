using System.Buffers;
using System.Globalization;
using System.Text;

namespace Baozhai.Bot.Channels.Telegram.Api;

/// <summary>
/// A body of several parts, RFC 7578. Names of files are written as UTF-8, as browsers do and the Bot API server reads them;
/// the framework's own form would encode Chinese names in a way the server shows as it stands.
/// </summary>
internal sealed class MultipartForm
{
    private readonly string _boundary = Guid.NewGuid().ToString("N");
    private readonly ArrayBufferWriter<byte> _body = new();

    /// <summary>What the request's <c>Content-Type</c> says.</summary>
    public string MediaType => $"multipart/form-data; boundary={_boundary}";

    /// <summary>Adds a parameter; null is left out.</summary>
    public MultipartForm Add(string name, string? value)
    {
        if (value is null) return this;
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        return this;
    }

    /// <summary>Adds a number; null is left out.</summary>
    public MultipartForm Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a file.</summary>
    public MultipartForm Add(string name, DocumentFile file)
    {
        var fileName = string.Concat(file.Name.Select(letter => letter is '"' or '\\' || char.IsControl(letter) ? '_' : letter));
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"\r\nContent-Type: {file.MediaType}\r\n\r\n");
        _body.Write(file.Content);
        Write("\r\n");
        return this;
    }

    /// <summary>The whole body.</summary>
    public byte[] ToBytes()
    {
        Write($"--{_boundary}--\r\n");
        return _body.WrittenSpan.ToArray();
    }

    private void Write(string text) => _body.Write(Encoding.UTF8.GetBytes(text));
}
