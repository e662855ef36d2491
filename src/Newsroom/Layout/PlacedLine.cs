namespace Baozhai.Newsroom.Layout;

/// <summary>A printed line.</summary>
/// <param name="Text">Its text without space around it.</param>
/// <param name="Box">Its place without space around it.</param>
/// <param name="Size">The size of its type.</param>
/// <param name="Font">The font of most of it; empty where it is not known.</param>
/// <param name="IsVertical">Whether it runs downwards.</param>
internal sealed record PlacedLine(string Text, PlaceBox Box, double Size, string Font, bool IsVertical = false)
{
    /// <summary>The number of characters.</summary>
    public int Length => Text.Length;
}
