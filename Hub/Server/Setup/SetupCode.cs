using System.Buffers.Text;
using System.Security.Cryptography;
using Omnichannel.Channels.Shared;

namespace Omnichannel.Hub.Setup;

/// <summary>The one-time code that makes the first admin. A restart makes another.</summary>
internal sealed class SetupCode(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private readonly DateTimeOffset _expires = clock.GetUtcNow() + Lifetime;

    /// <summary>Gets the code: 256 random bits, base64url.</summary>
    public string Value { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Tells whether somebody knows the code in time.</summary>
    public bool Accepts(string? code) =>
        clock.GetUtcNow() < _expires
        && ConstantTime.Equals(Value, code);
}
