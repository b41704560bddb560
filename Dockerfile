# The desk as an image: docker build -t recoupe .
FROM python:3.12-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE NOTICE MANIFEST.in ./
COPY requirements ./requirements
COPY recoupe ./recoupe
RUN python -m venv /opt/recoupe \
 && /opt/recoupe/bin/python -m pip install --no-cache-dir --require-hashes --requirement requirements/build.txt \
 && /opt/recoupe/bin/python -m pip install --no-cache-dir --require-hashes --requirement requirements/desk.txt \
 && /opt/recoupe/bin/python -m pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.12-slim
RUN useradd --uid 10001 --home-dir /var/lib/recoupe --create-home recoupe
COPY --from=build /opt/recoupe /opt/recoupe
ENV PATH=/opt/recoupe/bin:$PATH PYTHONDONTWRITEBYTECODE=1
USER 10001
WORKDIR /var/lib/recoupe
EXPOSE 8000
ENTRYPOINT ["recoupe"]
CMD ["--help"]
