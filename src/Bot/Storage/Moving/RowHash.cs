using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Baozhai.Bot.Storage.Moving;

/// <summary>A sum over rows that is the same in whatever order they are added, and whatever engine they were read from.</summary>
internal static class RowHash
{
    /// <summary>The share of a row.</summary>
    public static long Of(IReadOnlyList<object?> row)
    {
        var text = new StringBuilder();
        foreach (var value in row)
        {
            text.Append(value switch
            {
                null or DBNull => "n",
                byte[] bytes => $"b{Convert.ToHexString(bytes)}",
                double number => $"d{number.ToString("R", CultureInfo.InvariantCulture)}",
                string words => $"s{words}",
                var number => $"i{Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}",
            }).Append('\0');
        }

        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
