using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Baozhai.Bot.Intake.PlacedPages.Pdf;

/// <summary>The filters of PDF streams, none of which unfolds more than the budget allows.</summary>
internal sealed class BoundedFilters(PdfBudget budget) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        budget.CheckTime();
        return Bounded(_filters.GetFilters(dictionary));
    }

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_filters.GetNamedFilters(names));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_filters.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new BoundedFilter(filter, budget))];
}

/// <summary>A filter that unfolds no more than the budget allows.</summary>
internal sealed class BoundedFilter(IFilter filter, PdfBudget budget) : IFilter
{
    // The most that a byte of these can stand for.
    private const int RatioOfFlate = 1032;
    private const int RatioOfOthers = 1400;
    private const int Header = 2;
    private const int Part = 64 * 1024;

    /// <inheritdoc />
    public bool IsSupported => filter.IsSupported;

    /// <inheritdoc />
    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.CheckTime();
        if (filter is FlateFilter && (long)input.Length * RatioOfFlate > PdfBudget.LargestStream)
            Measure(input);
        else if (filter is LzwFilter or RunLengthFilter && (long)input.Length * RatioOfOthers > PdfBudget.LargestStream)
            budget.Stop();
        var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.CountBytes(output.Length);
        return output;
    }

    // Unfolds once without keeping anything: what is not kept costs no memory.
    private void Measure(Memory<byte> input)
    {
        if (input.Length <= Header) return;
        using var stream = new DeflateStream(new MemoryStream(input[Header..].ToArray()), CompressionMode.Decompress);
        var part = new byte[Part];
        long length = 0;
        try
        {
            int read;
            while ((read = stream.Read(part)) > 0)
            {
                if ((length += read) > PdfBudget.LargestStream) budget.Stop();
            }
        }
        catch (InvalidDataException)
        {
            // What is broken is the filter's to say.
        }
    }
}
