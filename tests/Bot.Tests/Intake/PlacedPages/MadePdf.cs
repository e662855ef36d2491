using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Baozhai.Bot.Tests.Intake.PlacedPages;

/// <summary>Writes PDF files object by object.</summary>
internal sealed class MadePdf
{
    private readonly List<byte[]> _objects = [];

    /// <summary>A file with one page.</summary>
    /// <param name="content">What the page draws.</param>
    /// <param name="resources">The entries of its resources.</param>
    /// <param name="page">Further entries of the page.</param>
    /// <param name="objects">Further objects, from number 5 on.</param>
    public static byte[] Page(string content, string resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>", string page = "", params byte[][] objects)
    {
        var pdf = new MadePdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << {resources} >> {page} >>");
        pdf.Add(Stream("", Encoding.Latin1.GetBytes(content)));
        foreach (var other in objects) pdf.Add(other);
        return pdf.Done();
    }

    /// <summary>Adds an object; its number is one more than that of the last.</summary>
    public void Add(string text) => Add(Encoding.Latin1.GetBytes(text));

    /// <summary>Adds an object.</summary>
    public void Add(byte[] bytes) => _objects.Add(bytes);

    /// <summary>A stream with further entries of its dictionary.</summary>
    public static byte[] Stream(string entries, byte[] content) =>
        [.. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {content.Length} {entries} >>\nstream\n")), .. content, .. "\nendstream"u8];

    /// <summary>A stream of one byte many times, folded.</summary>
    public static byte[] Bomb(byte value, int length)
    {
        using var folded = new MemoryStream();
        using (var zlib = new ZLibStream(folded, CompressionLevel.SmallestSize))
        {
            var part = new byte[1024 * 1024];
            Array.Fill(part, value);
            for (var written = 0; written < length; written += part.Length) zlib.Write(part);
        }

        return Stream("/Filter /FlateDecode", folded.ToArray());
    }

    /// <summary>The file.</summary>
    public byte[] Done(string trailer = "")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        foreach (var (index, content) in _objects.Index())
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n")));
            file.Write(content);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places) table.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }
}
