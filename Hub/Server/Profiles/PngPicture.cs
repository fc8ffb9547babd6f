using System.Buffers.Binary;
using System.IO.Compression;

namespace Omnichannel.Hub.Profiles;

/// <summary>Takes in pictures of people: square PNGs, written anew with nothing in them but the picture.</summary>
/// <remarks>
/// The console cuts and scales; here it is only checked, so that no decoder of foreign formats runs inside the hub. PNG (third edition): a
/// signature, then chunks of length, type, data and CRC-32 over type and data. Texts, places, colour profiles and whatever hides behind the end
/// are left out.
/// </remarks>
internal static class PngPicture
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int LargestFile = 262_144;

    /// <summary>The smallest and the largest side, in pixels.</summary>
    public const int SmallestSide = 32, LargestSide = 512;

    private const int HeaderLength = 13;
    private const int Wrapping = 12;

    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes a picture anew.</summary>
    /// <returns>The picture, or null when it is no such PNG.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature) || file.Length > LargestFile)
        {
            return null;
        }

        using var clean = new MemoryStream(file.Length);
        using var packed = new MemoryStream(file.Length);
        clean.Write(Signature);
        var rest = file[Signature.Length..];
        int? size = null;
        while (TryTake(ref rest, out var type, out var chunk))
        {
            var data = chunk[8..^4];
            if (size is null)
            {
                size = type == "IHDR" ? UnpackedSize(data) : null;
                if (size is null)
                {
                    return null;
                }
            }
            else if (type == "IDAT")
            {
                packed.Write(data);
            }

            if (Kept.Contains(type))
            {
                clean.Write(chunk);
            }

            if (type == "IEND")
            {
                return Unpacks(packed, size.Value) ? clean.ToArray() : null;
            }
        }

        return null;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, out string type, out ReadOnlySpan<byte> chunk)
    {
        type = "";
        chunk = default;
        if (rest.Length < Wrapping || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - Wrapping)
        {
            return false;
        }

        chunk = rest[..((int)length + Wrapping)];
        rest = rest[chunk.Length..];
        type = System.Text.Encoding.ASCII.GetString(chunk[4..8]);
        return Crc(chunk[4..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);
    }

    // Bytes of the pixels with one more for each line; null for what is not a square of 8 bits per channel without interlacing.
    private static int? UnpackedSize(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength || header[8] != 8 || header[10] != 0 || header[11] != 0 || header[12] != 0)
        {
            return null;
        }

        var channels = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        var side = BinaryPrimitives.ReadUInt32BigEndian(header);
        return channels > 0 && side is >= SmallestSide and <= LargestSide && BinaryPrimitives.ReadUInt32BigEndian(header[4..]) == side
            ? (int)side * (1 + ((int)side * channels))
            : null;
    }

    // A picture that promises little and unpacks to much would cost every browser that shows it.
    private static bool Unpacks(MemoryStream packed, int size)
    {
        packed.Position = 0;
        var pixels = new byte[size];
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            return unpacked.ReadAtLeast(pixels, size, throwOnEndOfStream: false) == size && unpacked.ReadByte() == -1;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static uint Crc(ReadOnlySpan<byte> data)
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
