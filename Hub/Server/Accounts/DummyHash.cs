using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Omnichannel.Hub.Accounts;

/// <summary>A password nobody has: verifying against it costs what verifying a real one costs, so time does not tell who has an account.</summary>
internal sealed class DummyHash(IPasswordHasher<Account> hasher)
{
    private readonly string _hash = hasher.HashPassword(new(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    public void Verify(string password) => hasher.VerifyHashedPassword(new(), _hash, password);
}
