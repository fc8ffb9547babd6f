using System.Buffers.Text;

namespace Omnichannel.Tests.Bench.Load;

/// <summary>What a message's text begins with, whatever the protocol around it: who sent it, which of theirs it is, when it was due.</summary>
/// <remarks>"~v12,34,567~": none of these characters is escaped by JSON encoders.</remarks>
internal readonly record struct Marker(int Visitor, long Number, long Due)
{
    /// <summary>Fills a text with the marker and padding.</summary>
    public void Write(Span<byte> text)
    {
        text.Fill((byte)'x');
        "~v"u8.CopyTo(text);
        var at = 2;
        WriteNumber(text, ref at, Visitor, (byte)',');
        WriteNumber(text, ref at, Number, (byte)',');
        WriteNumber(text, ref at, Due, (byte)'~');
    }

    /// <summary>Finds the next marker and moves the frame behind it.</summary>
    /// <param name="frame">What is left of the frame.</param>
    /// <param name="start">How the marker begins: "~v", with what a reply puts before it.</param>
    /// <param name="marker">The marker.</param>
    public static bool TryNext(ref ReadOnlySpan<byte> frame, ReadOnlySpan<byte> start, out Marker marker)
    {
        int at;
        while ((at = frame.IndexOf(start)) >= 0)
        {
            frame = frame[(at + start.Length)..];
            var rest = frame;
            if (TryTake(ref rest, (byte)',', out var visitor) && TryTake(ref rest, (byte)',', out var number) && TryTake(ref rest, (byte)'~', out var due))
            {
                frame = rest;
                marker = new((int)visitor, number, due);
                return true;
            }
        }

        marker = default;
        return false;
    }

    private static void WriteNumber(Span<byte> text, ref int at, long value, byte end)
    {
        Utf8Formatter.TryFormat(value, text[at..], out var length);
        at += length;
        text[at++] = end;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte end, out long value)
    {
        if (!Utf8Parser.TryParse(text, out value, out var used) || used >= text.Length || text[used] != end)
        {
            return false;
        }

        text = text[(used + 1)..];
        return true;
    }
}
