using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Omnichannel.Tests.Hub.Profiles;

/// <summary>Writes small grey PNGs, right ones and wrong ones.</summary>
internal static class Png
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A square picture.</summary>
    public static byte[] Square(int side) => With(side);

    /// <summary>A square picture with further chunks in front of the pixels.</summary>
    public static byte[] With(int side, params (string Type, byte[] Data)[] extra) => Make(side, side, new byte[side * (side + 1)], extra);

    /// <summary>A picture that says how large it is and holds the given bytes.</summary>
    public static byte[] Make(int width, int height, byte[] pixels, params (string Type, byte[] Data)[] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        return [.. Signature, .. Chunk("IHDR", header), .. extra.SelectMany(chunk => Chunk(chunk.Type, chunk.Data)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] summed = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(summed));
        return [.. length, .. summed, .. crc];
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
