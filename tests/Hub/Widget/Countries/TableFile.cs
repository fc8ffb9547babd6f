using System.Buffers.Binary;
using System.Text;

namespace Omnichannel.Tests.Hub.Widget.Countries;

/// <summary>Writes small tables of countries in the format "MaxMind DB" 2.0, byte by byte.</summary>
/// <remarks>https://maxmind.github.io/MaxMind-DB: a tree of bits with two records of 24 bits in each node, then data, then metadata.</remarks>
internal sealed class TableFile
{
    private const int Nothing = -1;

    private readonly List<int[]> _nodes = [[Nothing, Nothing]];
    private readonly List<byte> _data = [];

    /// <summary>Adds a range whose data is <c>{country_code: code}</c>.</summary>
    public TableFile With(string network, string code) => Add(network, [0xE1, .. Text("country_code"), .. Text(code)]);

    /// <summary>Adds a range whose data is <c>{country: {iso_code: code}}</c>, as in the tables of larger makers.</summary>
    public TableFile WithNested(string network, string code) =>
        Add(network, [0xE1, .. Text("country"), 0xE1, .. Text("iso_code"), .. Text(code)]);

    /// <summary>Adds a range whose data leads to a place behind the end of the file.</summary>
    public TableFile WithBroken(string network) => Add(network, [0xE1, .. Text("country_code"), 0x38, 0xFF, 0xFF, 0xFF, 0xFF]);

    public byte[] Make(DateTimeOffset madeAt)
    {
        using var file = new MemoryStream();
        foreach (var record in _nodes.SelectMany(node => node))
        {
            file.Write(Big(record == Nothing ? _nodes.Count : record < Nothing ? _nodes.Count + 16 - record - 2 : record, 3));
        }

        file.Write(new byte[16]);
        file.Write([.. _data]);
        file.Write([0xAB, 0xCD, 0xEF, .. "MaxMind.com"u8, .. Metadata(madeAt)]);
        return file.ToArray();
    }

    private TableFile Add(string network, byte[] data)
    {
        var range = IPNetwork.Parse(network);
        var isOld = range.BaseAddress.GetAddressBytes().Length == 4;

        // IPv4 lies at the beginning of the tree of IPv6.
        byte[] bytes = isOld ? [.. new byte[12], .. range.BaseAddress.GetAddressBytes()] : range.BaseAddress.GetAddressBytes();
        var length = range.PrefixLength + (isOld ? 96 : 0);
        var node = 0;
        for (var bit = 0; bit < length - 1; bit++)
        {
            ref var next = ref _nodes[node][Side(bytes, bit)];
            if (next == Nothing)
            {
                next = _nodes.Count;
                _nodes.Add([Nothing, Nothing]);
            }

            node = next;
        }

        _nodes[node][Side(bytes, length - 1)] = -2 - _data.Count;
        _data.AddRange(data);
        return this;
    }

    private byte[] Metadata(DateTimeOffset madeAt) =>
    [
        0xE9,
        .. Text("node_count"), 0xC4, .. Big(_nodes.Count, 4),
        .. Text("record_size"), 0xA1, 24,
        .. Text("ip_version"), 0xA1, 6,
        .. Text("database_type"), .. Text("test"),
        .. Text("languages"), 0x00, 0x04,
        .. Text("binary_format_major_version"), 0xA1, 2,
        .. Text("binary_format_minor_version"), 0xA0,
        .. Text("build_epoch"), 0x08, 0x02, .. Big(madeAt.ToUnixTimeSeconds(), 8),
        .. Text("description"), 0xE0,
    ];

    private static int Side(byte[] bytes, int bit) => (bytes[bit / 8] >> (7 - (bit % 8))) & 1;

    private static byte[] Text(string text) => [(byte)(0x40 | text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Big(long value, int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes[^length..];
    }
}
